import { countBy, type Dimension, type IdentifiedCount } from '#capabilities/statistics/model/counting.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { ChartCard } from './ChartCard.tsx'
import styles from './statistics.module.css'

interface Props {
  title: string
  counts: readonly IdentifiedCount[]
  dimension: Dimension
  nameOf: (code: string) => string
}

/** Bars with their names and numbers, most first. */
export function ByCode({ title, counts, dimension, nameOf }: Props) {
  const format = useFormat()
  const rows = [...countBy(counts, dimension)]
    .map(([key, people]) => ({ key, name: nameOf(key), people }))
    .toSorted((a, b) => b.people - a.people)
  const most = Math.max(...rows.map((row) => row.people))
  return (
    <ChartCard title={title} rows={rows} summary={rows.map((row) => `${row.name}: ${row.people}`).join(', ')}>
      <div className={styles.codes} aria-hidden="true">
        {rows.map((row) => (
          <div key={row.key} className={styles.code}>
            <span>{row.name}</span>
            <div className={styles.track}>
              <div className={styles.share} style={{ width: `${(row.people / most) * 100}%` }} />
            </div>
            <strong>{format.number(row.people)}</strong>
          </div>
        ))}
      </div>
    </ChartCard>
  )
}
