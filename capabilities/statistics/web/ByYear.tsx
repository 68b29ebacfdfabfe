import { countBy, filtered, groups, type IdentifiedCount, total } from '#capabilities/statistics/model/counting.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { ChartCard } from './ChartCard.tsx'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

const height = 150

/** Years side by side, each stacked in the order women, girls, men, boys, with the numbers on the parts. */
export function ByYear({ counts }: { counts: readonly IdentifiedCount[] }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const years = [...new Set(counts.map((count) => count.year))].toSorted((a, b) => a - b).slice(-8)
  const columns = years.map((year) => ({ year, parts: filtered(counts, { years: [year] }) }))
  const most = Math.max(...columns.map(({ parts }) => total(parts)))
  const best = columns.find(({ parts }) => total(parts) === most)
  const rows = columns.map(({ year, parts }) => ({ key: String(year), name: String(year), people: total(parts) }))
  return (
    <ChartCard
      title={text.byYear}
      rows={rows}
      summary={text.summaryYear(String(best?.year ?? ''), format.number(most))}
    >
      <div className={styles.years} aria-hidden="true">
        {columns.map(({ year, parts }) => {
          const byGroup = countBy(parts, 'group')
          return (
            <div key={year} className={styles.year}>
              <strong>{format.number(total(parts))}</strong>
              <div className={styles.stack}>
                {groups
                  .toReversed()
                  .filter((group) => byGroup.has(group))
                  .map((group) => (
                    <div
                      key={group}
                      className={styles.part}
                      data-group={group}
                      style={{ height: Math.max(3, ((byGroup.get(group) ?? 0) / most) * height) }}
                    >
                      {((byGroup.get(group) ?? 0) / most) * height > 18 && format.number(byGroup.get(group) ?? 0)}
                    </div>
                  ))}
              </div>
              <span>{year}</span>
            </div>
          )
        })}
      </div>
      <Legend counts={counts} />
    </ChartCard>
  )
}

function Legend({ counts }: { counts: readonly IdentifiedCount[] }) {
  const text = useText({ en, lo })
  const present = countBy(counts, 'group')
  return (
    <ul className={styles.legend}>
      {groups
        .filter((group) => present.has(group))
        .map((group) => (
          <li key={group}>
            <span className={styles.swatch} data-group={group} aria-hidden="true" />
            {text.groups[group]}
          </li>
        ))}
    </ul>
  )
}
