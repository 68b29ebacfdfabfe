import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { type ConsentLine, listConsents, reviewOverride } from '#capabilities/consents/model/api.ts'
import { reviewOutcomes } from '#capabilities/consents/model/consent.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './consents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** A second person looks at what was opened in danger: it stays, or it closes now. */
export function ReviewDrawer({ line, onClose }: { line: ConsentLine; onClose: () => void }) {
  const text = useText({ en, lo })
  const [id] = useState(uuidv7)
  const [outcome, setOutcome] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const review = useCommand(reviewOverride, { invalidates: [listConsents], onDone: onClose })
  const send = () =>
    void review.send({
      consentId: line.id,
      personId: line.personId,
      id,
      outcome: outcome as (typeof reviewOutcomes)[number],
      reason,
    })
  return (
    <ConfirmDrawer
      isOpen
      onClose={onClose}
      title={text.review.title}
      confirmLabel={text.review.confirm}
      isBusy={review.isSending}
      problem={review.problem}
      because={outcome && reason.trim() !== '' ? undefined : text.review.choose}
      onConfirm={send}
    >
      <div className={styles.stack}>
        {line.justification && <blockquote className="pp-quiet">{line.justification}</blockquote>}
        <RadioCards
          label={text.review.title}
          choices={reviewOutcomes.map((code) => ({
            code,
            label: text.review.outcomes[code],
            help: text.review.outcomeHelp[code],
          }))}
          value={outcome}
          onChange={setOutcome}
        />
        <TextArea label={text.review.reason} value={reason} onChange={setReason} maxLength={2000} />
      </div>
    </ConfirmDrawer>
  )
}
