import { countBy, type IdentifiedCount, notKnown } from '#capabilities/statistics/model/counting.ts'
import { ProvinceMap } from '#capabilities/places/web/public-map.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { ChartCard } from './ChartCard.tsx'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useCodeNames } from './use-code-names.ts'

/** Where people come from, on the map and as a table. Who came from abroad or from nobody knows where is said beside it. */
export function ByProvince({ counts }: { counts: readonly IdentifiedCount[] }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const names = useCodeNames()
  const byProvince = countBy(counts, 'province')
  const rows = [...byProvince]
    .map(([key, people]) => ({ key, name: names.province(key), people }))
    .toSorted((a, b) => b.people - a.people)
  const elsewhere = byProvince.get(notKnown)
  const values = Object.fromEntries(rows.filter((row) => row.key !== notKnown).map((row) => [row.key, row.people]))
  return (
    <ChartCard title={text.byProvince} rows={rows} summary={rows.map((row) => `${row.name}: ${row.people}`).join(', ')}>
      <ProvinceMap values={values} />
      <p className={styles.note}>
        {elsewhere && `${text.notKnown}: ${format.number(elsewhere)}. `}
        {text.mapCredit}
      </p>
    </ChartCard>
  )
}
