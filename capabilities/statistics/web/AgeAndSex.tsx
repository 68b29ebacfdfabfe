import { groupOf, type IdentifiedCount, total } from '#capabilities/statistics/model/counting.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { ChartCard } from './ChartCard.tsx'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

const bands = ['0-8', '9-17', '18-20', '21-23', '24-26', '27-29', '30-38', '39-47', '48+', 'unknown'] as const

/** Women and girls to the left, men and boys to the right, by the age bands of CTDC. */
export function AgeAndSex({ counts }: { counts: readonly IdentifiedCount[] }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const nameOf = (band: string) => (band === 'unknown' ? text.ageUnknown : band)
  const lines = bands
    .map((band) => {
      const inBand = counts.filter((count) => count.ageBand === band)
      return { band, all: total(inBand), female: sideOf(inBand, 'female'), male: sideOf(inBand, 'male') }
    })
    .filter((line) => line.all > 0)
  const most = Math.max(1, ...lines.flatMap((line) => [line.female.people, line.male.people]))
  const rows = lines.map((line) => ({ key: line.band, name: nameOf(line.band), people: line.all }))
  return (
    <ChartCard title={text.byAge} rows={rows} summary={rows.map((row) => `${row.name}: ${row.people}`).join(', ')}>
      <div className={styles.ages} aria-hidden="true">
        {lines.map(({ band, female, male }) => (
          <div key={band} className={styles.age}>
            <div className={styles.left}>
              <span>{format.number(female.people)}</span>
              <Bar group={female.group} share={female.people / most} />
            </div>
            <span className={styles.band}>{nameOf(band)}</span>
            <div className={styles.right}>
              <Bar group={male.group} share={male.people / most} />
              <span>{format.number(male.people)}</span>
            </div>
          </div>
        ))}
      </div>
    </ChartCard>
  )
}

function sideOf(counts: readonly IdentifiedCount[], sex: 'female' | 'male') {
  const ofSex = counts.filter((count) => count.sex === sex)
  const first = ofSex[0]
  return { people: total(ofSex), group: first ? groupOf(first) : sex === 'female' ? 'women' : 'men' }
}

/** Nobody is no bar: a sliver would look like somebody. */
function Bar({ group, share }: { group: string; share: number }) {
  if (share === 0) return null
  return <div className={styles.bar} data-group={group} style={{ width: `${share * 70}%` }} />
}
