import { IconUrgent } from '@tabler/icons-react'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import type { AccessLogEntry } from '../model/access-log.ts'
import { useAuditWords } from './use-audit-words.ts'
import styles from './AccessLog.module.css'

/** Openings in danger, and whether somebody has looked at them since. */
export function DangerCard({ entries }: { entries: readonly AccessLogEntry[] }) {
  const { text, why, who } = useAuditWords()
  const format = useFormat()
  const reviews = entries.filter((entry) => entry.operation === 'cases/review-opening')
  return entries
    .filter((entry) => entry.kind === 'danger')
    .map((entry) => {
      const review = reviews.findLast((each) => each.recordedAt > entry.recordedAt)
      const day = (of: AccessLogEntry) => format.dayNear(format.day(of.occurredAt))
      return (
        <Notice
          key={entry.id}
          tone="attention"
          title={text.danger.title(day(entry))}
          icon={<IconUrgent size={20} stroke={1.75} aria-hidden="true" />}
        >
          <p className={styles.words}>{text.danger.by(who(entry), why(entry) ?? '')}</p>
          <p className={styles.words}>
            {review ? text.danger.reviewed(day(review), why(review) ?? '') : text.danger.notReviewed}
          </p>
        </Notice>
      )
    })
}
