import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

/** How many of the questions can be listened to: the words say it, the bar repeats it. */
export function CountBar({ count, of }: { count: number; of: number }) {
  const words = useText({ en, lo })
  const format = useFormat()
  const isComplete = count === of
  return (
    <span className={styles.count}>
      <span className={styles.meter} data-complete={isComplete || undefined} aria-hidden="true">
        <i style={{ width: `${of === 0 ? 0 : (count / of) * 100}%` }} />
      </span>
      <span className={styles.countWords}>{words.countOf(format.number(count), format.number(of))}</span>
    </span>
  )
}
