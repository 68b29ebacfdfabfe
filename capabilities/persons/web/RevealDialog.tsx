import { useState } from 'react'
import { type RevealedIdentity, type RevealPurpose, revealPurposes } from '#capabilities/persons/model/reveal.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useReveal } from './use-reveal.ts'

interface Props {
  personId: string
  isOpen: boolean
  onClose: () => void
  onRevealed: (identity: RevealedIdentity) => void
}

/** Asks why before a name is shown. Nothing is preselected, so that a reason is given and not clicked away. */
export function RevealDialog({ personId, isOpen, onClose, onRevealed }: Props) {
  const text = useText({ en, lo })
  const [purpose, setPurpose] = useState<RevealPurpose | null>(null)
  const [reason, setReason] = useState('')
  const { reveal, isPossible, isHere, isSending, problem, clear } = useReveal(personId)
  const close = () => {
    setPurpose(null)
    setReason('')
    clear()
    onClose()
  }
  const show = async () => {
    if (purpose === null) return
    const identity = await reveal({ purpose, reason: purpose === 'other' ? reason : null })
    if (!identity) return
    // The answer names somebody: closing drops it here, the caller keeps it for a minute.
    close()
    onRevealed(identity)
  }
  const unsaid =
    purpose === null ? text.chooseReason : purpose === 'other' && reason.trim() === '' ? text.writeReason : undefined
  const missing = isPossible ? unsaid : text.connectFirst
  return (
    <Dialog isOpen={isOpen} onClose={close} title={text.revealTitle}>
      {!isPossible && <Notice tone="information">{text.namesNotHere}</Notice>}
      {isHere && <Notice tone="information">{text.nameFromHere}</Notice>}
      <p className="pp-quiet">{text.revealHelp}</p>
      <RadioRows
        label={text.revealTitle}
        choices={revealPurposes.map((code) => ({ code, label: text.purposes[code], help: text.purposeHelp[code] }))}
        value={purpose}
        onChange={(code) => setPurpose(code as RevealPurpose)}
      />
      {purpose === 'other' && (
        <TextField
          label={text.otherReason}
          help={text.otherReasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
      )}
      <ProblemNotice problem={problem} />
      <div className={styles.buttons}>
        <Button kind="primary" onClick={() => void show()} isBusy={isSending} because={missing}>
          {text.show60}
        </Button>
        <Button kind="ghost" onClick={close}>
          {text.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
