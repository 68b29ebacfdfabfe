import { IconCloudOff, IconInfoCircle } from '@tabler/icons-react'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { Button } from './Button.tsx'
import { useKitText } from './use-kit-text.ts'
import styles from './State.module.css'

/** An answer that did not come: what happened in the reader's language, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const text = useKitText()
  const words = useProblemText()
  const problem = problemOf(error)
  const Icon = problem.type === 'unreachable' ? IconCloudOff : IconInfoCircle
  return (
    <div className={styles.state} role="alert">
      <Icon className={styles.icon} size={26} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <b>{text.couldNotLoad}</b>
        <p>{words.problem(problem)}</p>
        {onRetry && (
          <Button small onClick={onRetry}>
            {text.retry}
          </Button>
        )}
      </div>
    </div>
  )
}
