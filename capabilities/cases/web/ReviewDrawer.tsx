import { useState } from 'react'
import { type DangerOpening, listOpenings, reviewOpening } from '#capabilities/cases/model/api-responsibility.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import styles from './cases.module.css'
import { useFormsText } from './use-forms-text.ts'

/** A second person says whether the danger justified it. Neither answer is suggested. */
export function ReviewDrawer({ opening, onClose }: { opening: DangerOpening | null; onClose: () => void }) {
  const { danger, required } = useFormsText()
  const [outcome, setOutcome] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const review = useCommand(reviewOpening, { invalidates: [listOpenings], onDone: onClose })
  const submit = () => {
    if (!opening || !outcome) return
    void review.send({ id: opening.id, outcome: outcome as 'justified', words: words.trim() || null })
  }
  return (
    <ConfirmDrawer
      isOpen={opening !== null}
      onClose={onClose}
      title={danger.reviewTitle}
      confirmLabel={danger.reviewSubmit}
      onConfirm={submit}
      isBusy={review.isSending}
      because={outcome ? undefined : required.answer}
      problem={review.problem}
    >
      <p className={styles.quote}>{opening?.words ?? danger.wordsClosed}</p>
      <RadioRows
        label={danger.reviewTitle}
        choices={[
          { code: 'justified', label: danger.justified },
          { code: 'not-justified', label: danger.notJustified },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
      <TextArea label={danger.reviewWords} isOptional value={words} onChange={setWords} />
    </ConfirmDrawer>
  )
}
