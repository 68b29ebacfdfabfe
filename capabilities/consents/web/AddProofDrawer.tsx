import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { type ConsentLine, listConsents } from '#capabilities/consents/model/api.ts'
import { Sending, useAttach } from '#capabilities/documents/web/public.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import type { Proof } from './proof.ts'
import { ProofFields } from './ProofFields.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** What was to be signed later is signed now, or said again for the record. */
export function AddProofDrawer({ line, onClose }: { line: ConsentLine; onClose: () => void }) {
  const { proof: text } = useText({ en, lo })
  const [id] = useState(uuidv7)
  const [way, setWay] = useState<'written' | 'aloud'>(line.informed.manner === 'aloud' ? 'aloud' : 'written')
  const [proof, setProof] = useState<Proof | null>(null)
  const handle = useAttach({ invalidates: [listConsents] })
  const hasBegun = handle.progress !== null
  const save = async () => {
    if (!proof) return
    const about = { id, recordId: line.personId, kind: proof.kind, consentId: line.id }
    if (await handle.attach(about, proof.content)) onClose()
  }
  const choose = (chosen: 'written' | 'aloud') => {
    setWay(chosen)
    setProof(null)
  }
  return (
    <Dialog isOpen onClose={onClose} title={text.addTitle} place="side" canDismiss={!hasBegun}>
      <SegmentedChoice
        label={text.way}
        choices={[
          { code: 'written', label: text.written },
          { code: 'aloud', label: text.aloud },
        ]}
        value={way}
        onChange={choose}
      />
      <ProofFields isAloud={way === 'aloud'} proof={proof} onProof={setProof} />
      <Sending handle={handle} onSent={onClose} onStopped={onClose} />
      {!hasBegun && (
        <Button
          kind="primary"
          isBusy={handle.isSending}
          because={proof ? undefined : text.sign}
          onClick={() => void save()}
        >
          {text.save}
        </Button>
      )}
    </Dialog>
  )
}
