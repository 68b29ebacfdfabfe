import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import type { AccessLogEntry } from '../model/access-log.ts'
import { useAuditWords } from './use-audit-words.ts'
import styles from './AccessLog.module.css'

/** Who saw the name and why, added up: the question that matters most to the person. */
export function ShownCard({ entries }: { entries: readonly AccessLogEntry[] }) {
  const { text, why, who } = useAuditWords()
  const format = useFormat()
  const shown = entries.filter((entry) => entry.kind === 'name')
  if (shown.length === 0) return null
  const lines = Map.groupBy(shown, (entry) => text.shown.line(who(entry), why(entry) ?? ''))
  const times = shown.length === 1 ? text.shown.once : text.shown.times(format.number(shown.length))
  return (
    <Card label={text.shown.title}>
      <CardHead title={text.shown.title} count={times} />
      <ul className={styles.lines}>
        {[...lines].map(([line, of]) => (
          <li key={line}>
            <span>{line}</span>
            <b>{format.number(of.length)}</b>
          </li>
        ))}
      </ul>
    </Card>
  )
}
