import type { Problem } from '#platform/model/problem.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import styles from './cases.module.css'
import { useFormsText } from './use-forms-text.ts'

interface Props {
  problem: Problem | null
  isSending: boolean
  submit: string
  onCancel: () => void
  /** What is missing, as a sentence; the button then says so. */
  because?: string | undefined
}

/** The end of a form: what went wrong, the one thing to do, and the way out. Nothing typed is lost. */
export function FormFoot({ problem, isSending, submit, onCancel, because }: Props) {
  const text = useFormsText()
  return (
    <div className={styles.formFoot}>
      <ProblemNotice problem={problem} />
      <div className={styles.formButtons}>
        <Button type="submit" kind="primary" isBusy={isSending} because={because}>
          {submit}
        </Button>
        <Button kind="ghost" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </div>
  )
}
