import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { openDocument } from '#capabilities/documents/model/api.ts'
import { type OpenPurpose, openPurposes } from '#capabilities/documents/model/document.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './documents.module.css'
import './problem-words.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  documentId: string
  onOpened: () => void
  onClose: () => void
}

/** Nothing is preselected, so that a reason is given and not clicked away. */
export function AskPurpose({ documentId, onOpened, onClose }: Props) {
  const { opening } = useText({ en, lo })
  const [id] = useState(uuidv7)
  const [purpose, setPurpose] = useState<OpenPurpose | null>(null)
  const [reason, setReason] = useState('')
  const open = useCommand(openDocument, { onDone: onOpened })
  const missing =
    purpose === null ? opening.choose : purpose === 'other' && reason.trim() === '' ? opening.write : undefined
  const send = () => {
    if (purpose !== null) void open.send({ documentId, id, purpose, reason: purpose === 'other' ? reason : null })
  }
  return (
    <>
      <p className="pp-quiet">{opening.help}</p>
      <RadioRows
        label={opening.title}
        choices={openPurposes.map((code) => ({ code, label: opening.purposes[code] }))}
        value={purpose}
        onChange={(code) => setPurpose(code as OpenPurpose)}
      />
      {purpose === 'other' && (
        <TextField
          label={opening.otherReason}
          help={opening.otherReasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
      )}
      <ProblemNotice problem={open.problem} />
      <div className={styles.buttons}>
        <Button kind="primary" onClick={send} isBusy={open.isSending} because={missing}>
          {opening.show}
        </Button>
        <Button kind="ghost" onClick={onClose}>
          {opening.cancel}
        </Button>
      </div>
    </>
  )
}
