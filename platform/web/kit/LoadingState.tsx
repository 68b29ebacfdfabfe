import { useKitText } from './use-kit-text.ts'
import styles from './State.module.css'

/** Quiet lines where the answer will stand. Nothing pulses. */
export function LoadingState({ label }: { label?: string }) {
  const text = useKitText()
  return (
    <div className={styles.bars} role="status">
      <span className="pp-unseen">{label ?? text.loading}</span>
      <span className={styles.bar} />
      <span className={styles.bar} />
      <span className={styles.bar} />
    </div>
  )
}
