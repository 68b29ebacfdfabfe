import { useState } from 'react'
import { listCases } from '#capabilities/cases/model/api.ts'
import { readCase, readTimeline } from '#capabilities/cases/model/api-file.ts'
import { closeCase, closeReasons } from '#capabilities/cases/model/api-responsibility.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { Labelled } from './Labelled.tsx'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

interface Props {
  file: CaseFile
  isOpen: boolean
  onClose: () => void
}

/** A decision with its reason; open needs are counted first, so that nobody closes over them unseen. */
export function CloseDrawer({ file, isOpen, onClose }: Props) {
  const text = useFormsText()
  const words = useWords()
  const [reason, setReason] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [needsEnd, setNeedsEnd] = useState(false)
  const unmet = file.needs.filter((need) => need.state !== 'done').length
  const close = useCommand(closeCase, { invalidates: [readCase, readTimeline, listCases], onDone: onClose })
  const submit = () => {
    if (!reason) return
    void close.send({
      caseId: file.summary.id,
      reason: reason as (typeof closeReasons)[number],
      words: note.trim() || null,
      needsEnd,
    })
  }
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={text.close.title}
      confirmLabel={text.close.submit}
      onConfirm={submit}
      isBusy={close.isSending}
      because={reason ? undefined : text.required.reason}
      problem={close.problem}
    >
      <p className="pp-quiet">{text.close.help}</p>
      <Labelled label={text.close.reason}>
        <RadioRows
          label={text.close.reason}
          choices={closeReasons.map((code) => ({ code, label: words.closeReason[code] }))}
          value={reason}
          onChange={setReason}
        />
      </Labelled>
      {unmet > 0 && <CheckRow label={text.close.needsEnd(unmet)} isChecked={needsEnd} onChange={setNeedsEnd} />}
      <TextArea label={text.close.words} isOptional value={note} onChange={setNote} />
    </ConfirmDrawer>
  )
}
