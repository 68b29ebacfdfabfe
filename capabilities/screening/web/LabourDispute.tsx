import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { classifyAsLabourDispute, listMyScreenings, readScreening } from '#capabilities/screening/model/api.ts'
import { type LabourDisputeReason, labourDisputeReasons } from '#capabilities/screening/model/screening.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text-result.en.ts'
import { lo } from './text-result.lo.ts'

/** Offered where people are taken out of a workplace. It needs a reason and stays visible beside the result. */
export function LabourDispute({ screening }: { screening: OutputOf<typeof readScreening> }) {
  const { dispute: words } = useText({ en, lo })
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [disputeId, setDisputeId] = useState(uuidv7)
  const [reason, setReason] = useState<LabourDisputeReason | null>(null)
  const [details, setDetails] = useState('')
  const save = useCommand(classifyAsLabourDispute, {
    invalidates: [readScreening, listMyScreenings],
    onDone: () => {
      setOpen(false)
      setDisputeId(uuidv7())
    },
  })
  const isWorkplace = screening.setting === 'sez' || screening.setting === 'workplace'
  if (!isWorkplace && screening.labourDisputes.length === 0) return null
  return (
    <section>
      {screening.labourDisputes.map((dispute) => (
        <Notice key={dispute.at} tone="attention" title={words.head}>
          {words.line(words.reasons[dispute.reason], format.shortDate(format.day(dispute.at)))}
          {dispute.details && <p className="pp-quiet">{dispute.details}</p>}
        </Notice>
      ))}
      {isWorkplace && (
        <Button kind="ghost" onClick={() => setOpen(true)}>
          {words.button}
        </Button>
      )}
      <ConfirmDrawer
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words.title}
        confirmLabel={words.record}
        because={reason ? undefined : words.chooseReason}
        isBusy={save.isSending}
        problem={save.problem}
        onConfirm={() =>
          reason && void save.send({ id: screening.id, disputeId, reason, details: details.trim() || null })
        }
      >
        <p>{words.body}</p>
        <RadioRows
          label={words.reason}
          choices={labourDisputeReasons.map((code) => ({ code, label: words.reasons[code] }))}
          value={reason}
          onChange={(code) => setReason(code as LabourDisputeReason)}
        />
        <TextArea label={words.details} isOptional value={details} maxLength={4000} onChange={setDetails} />
      </ConfirmDrawer>
    </section>
  )
}
