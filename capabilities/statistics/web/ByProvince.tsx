import { countBy, type IdentifiedCount, notKnown } from '#capabilities/statistics/model/counting.ts'
import { ProvinceMap } from '#capabilities/places/web/public-map.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Where people come from, on the map and as a table. Who came from abroad or from nobody knows where is said beside it. */
export function ByProvince({ counts }: { counts: readonly IdentifiedCount[] }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const byProvince = countBy(counts, 'province')
  const elsewhere = byProvince.get(notKnown)
  const values = Object.fromEntries([...byProvince].filter(([province]) => province !== notKnown))
  return (
    <Card look="padded" label={text.byProvince}>
      <CardHead title={text.byProvince} />
      <ProvinceMap title={text.byProvince} values={values} />
      <p className={styles.note}>
        {elsewhere && `${text.notKnown}: ${format.number(elsewhere)}. `}
        {text.mapCredit}
      </p>
    </Card>
  )
}
