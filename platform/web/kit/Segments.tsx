import { useKitText } from './use-kit-text.ts'
import styles from './Segments.module.css'

/** Progress in pieces: done, the one being asked (turmeric), still to come. */
export function Segments({ now, total, label }: { now: number; total: number; label?: string }) {
  const text = useKitText()
  return (
    <div
      className={styles.segments}
      role="progressbar"
      aria-valuemin={1}
      aria-valuemax={total}
      aria-valuenow={now}
      aria-label={label ?? text.stepOf(now, total)}
    >
      {Array.from({ length: total }, (_, index) => (
        <i key={index} data-state={index + 1 < now ? 'done' : index + 1 === now ? 'now' : 'later'} />
      ))}
    </div>
  )
}
