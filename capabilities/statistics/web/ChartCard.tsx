import { type ReactNode, useState } from 'react'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { DataTable } from '#platform/web/kit/DataTable.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

export interface TableRow {
  key: string
  name: string
  people: number
}

interface Props {
  title: string
  /** The same numbers as rows: every chart has its table. */
  rows: readonly TableRow[]
  /** One sentence that says what the chart shows, for those who cannot see it. */
  summary: string
  children: ReactNode
}

/** A chart with its table and its sentence. */
export function ChartCard({ title, rows, summary, children }: Props) {
  const text = useText({ en, lo })
  const format = useFormat()
  const [isTable, setTable] = useState(false)
  const sum = rows.reduce((all, row) => all + row.people, 0)
  const withSum = [...rows, { key: 'sum', name: text.sum, people: sum }]
  return (
    <Card look="padded" label={title}>
      <CardHead
        title={title}
        action={
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
            data-pp-no-print
          >
            {isTable ? text.asChart : text.asTable}
          </button>
        }
      />
      <p className="pp-unseen">{summary}</p>
      {isTable ? (
        <DataTable
          caption={title}
          rows={withSum}
          rowKey={(row) => row.key}
          columns={[
            { key: 'name', head: title, cell: (row) => row.name },
            { key: 'people', head: text.people, cell: (row) => format.number(row.people), isNumber: true },
          ]}
        />
      ) : (
        children
      )}
    </Card>
  )
}
