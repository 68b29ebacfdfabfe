import { useState } from 'react'
import type { CaseRow } from '#capabilities/cases/model/api.ts'
import { usePersonWords } from '#capabilities/persons/web/public.tsx'
import { type Column, DataTable } from '#platform/web/kit/DataTable.tsx'
import { PhaseFlower } from '#platform/web/kit/PhaseFlower.tsx'
import { UrgencyMark } from '#platform/web/kit/UrgencyMark.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './cases.module.css'
import { petals, phasesNow } from './phase-numbers.ts'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

/** The order is the list's own: it cannot be sorted otherwise, because what is needed first stands first. */
export function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const text = useCasesText()
  const columns: Column<CaseRow>[] = [
    { key: 'who', head: text.column.who, cell: cells.who },
    { key: 'next', head: text.column.next, cell: cells.next },
    { key: 'due', head: text.column.due, cell: cells.due },
    { key: 'phase', head: text.column.phase, cell: cells.phase },
    { key: 'worker', head: text.column.worker, cell: cells.worker, isOnPhone: false },
  ]
  return (
    <DataTable
      caption={text.listCaption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row) => `/cases/${row.code}`}
    />
  )
}

const cells = {
  who: (row: CaseRow) => <Who row={row} />,
  next: (row: CaseRow) => <NextNeed row={row} />,
  due: (row: CaseRow) => <Due row={row} />,
  phase: (row: CaseRow) => <PhaseNow row={row} />,
  worker: (row: CaseRow) => <Worker row={row} />,
}

function Who({ row }: { row: CaseRow }) {
  const text = useCasesText()
  const who = usePersonWords()
  const others = row.persons.length - 1
  return (
    <>
      <WovenTile code={row.person?.code ?? row.code} />
      <span className={styles.who}>
        <span>
          <b>{row.person?.alias ?? text.notReached}</b> <span className={styles.code}>{row.code}</span>
        </span>
        <span className={styles.line}>
          {row.person && who.line(row.person)}
          {others > 0 && `, ${text.morePersons(others)}`}
        </span>
        <WaitsMark id={row.id} />
      </span>
      {row.urgency !== 'normal' && (
        <span className={styles.mark}>
          <UrgencyMark level={row.urgency === 'danger-now' ? 'danger' : 'next'} />
        </span>
      )}
    </>
  )
}

function NextNeed({ row }: { row: CaseRow }) {
  const text = useCasesText()
  const words = useWords()
  return <>{row.nextNeed ? words.need[row.nextNeed.kind] : <span className="pp-meta">{text.noNeed}</span>}</>
}

/** What is late is turmeric, and its words say so. */
function Due({ row }: { row: CaseRow }) {
  const text = useCasesText()
  const format = useFormat()
  const [now] = useState(Date.now)
  if (!row.due) return null
  const isContact = row.contactDue === row.due
  const when = format.dayNear(format.day(row.due))
  if (Date.parse(row.due) < now) return <span className={styles.late}>{text.late(when)}</span>
  return <span>{isContact ? text.contactBy(when) : when}</span>
}

function Worker({ row }: { row: CaseRow }) {
  const text = useCasesText()
  return <span className={styles.worker}>{row.worker ?? text.nobodyYet}</span>
}

/** The furthest phase, and justice beside it: the flower shows the others. */
function PhaseNow({ row }: { row: CaseRow }) {
  const text = useCasesText()
  const words = useWords()
  const now = phasesNow(row.phases)
  const furthest = now.findLast((phase) => phase !== 'justice')
  const justice = now.includes('justice') ? text.alongside(words.phase.justice) : null
  return (
    <span className={styles.phase}>
      <PhaseFlower states={petals(row.phases)} size={30} isDecorative />
      <span>{[furthest && words.phase[furthest], justice].filter(Boolean).join(', ')}</span>
    </span>
  )
}
