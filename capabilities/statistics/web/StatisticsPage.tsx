import { useState } from 'react'
import type { readIdentifiedPeople } from '#capabilities/statistics/model/api.ts'
import { filtered, type IdentifiedCount, total } from '#capabilities/statistics/model/counting.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { AgeAndSex } from './AgeAndSex.tsx'
import { ByCode } from './ByCode.tsx'
import { ByProvince } from './ByProvince.tsx'
import { ByYear } from './ByYear.tsx'
import { ExternalCollections } from './ExternalCollections.tsx'
import { type Chosen, Filters } from './Filters.tsx'
import { PublishedFigures } from './PublishedFigures.tsx'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useCodeNames } from './use-code-names.ts'
import { useExactCounts } from './use-exact-counts.ts'

/** People identified as victims: exact counts for authorised roles, counted from the records as they are now. */
export default function StatisticsPage() {
  const text = useText({ en, lo })
  useTitleBar({ title: text.area })
  const answer = useExactCounts()
  return <Asked answer={answer}>{(counted) => <Counted counted={counted} />}</Asked>
}

const everything: Chosen = { year: '', form: '', basis: '' }

function Counted({ counted }: { counted: OutputOf<typeof readIdentifiedPeople> }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const [chosen, setChosen] = useState(everything)
  const { counts } = counted
  const selection = filtered(counts, {
    ...(chosen.year && { years: [Number(chosen.year)] }),
    ...(chosen.form && { form: chosen.form }),
    ...(chosen.basis && { basis: chosen.basis }),
  })
  const years = selection.map((count) => count.year)
  const people = total(selection)
  const title = people === 0 ? text.none : text.title(format.number(people), Math.min(...years), Math.max(...years))
  return (
    <>
      <PageHead
        title={title}
        context={text.context(format.instant(counted.countedAt))}
        action={<StatusPill tone="ok">{text.exact}</StatusPill>}
      />
      {counts.length === 0 ? (
        <EmptyState fact={text.noneAtAll} next={text.noneAtAllNext} />
      ) : (
        <>
          <Filters counts={counts} chosen={chosen} onChange={setChosen} />
          {people === 0 ? <EmptyState fact={text.none} next={text.noneNext} /> : <Charts counts={selection} />}
        </>
      )}
      <p className={styles.note}>
        {text.unitNote} {text.queryVersion(counted.queryVersion)}.
      </p>
      <ExternalCollections />
    </>
  )
}

function Charts({ counts }: { counts: readonly IdentifiedCount[] }) {
  const text = useText({ en, lo })
  const names = useCodeNames()
  return (
    <div className={styles.charts}>
      <div className={styles.column}>
        <ByYear counts={counts} />
        <AgeAndSex counts={counts} />
        <ByCode title={text.byForm} counts={counts} dimension="form" nameOf={names.form} />
        <ByCode title={text.byNationality} counts={counts} dimension="citizenship" nameOf={names.citizenship} />
      </div>
      <div className={styles.column}>
        <ByProvince counts={counts} />
        <PublishedFigures />
      </div>
    </div>
  )
}
