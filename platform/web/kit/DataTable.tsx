import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLanguage } from '#platform/web/text/language.ts'
import { SelectField } from './SelectField.tsx'
import { sortRows } from './sort-rows.ts'
import type { Sorting } from './sort-rows.ts'
import { useKitText } from './use-kit-text.ts'
import styles from './DataTable.module.css'

export interface Column<Row> {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Makes the column sortable. */
  sortBy?: (row: Row) => string | number
  isNumber?: boolean
  /** On a phone a row becomes a card: at most three of the other columns are shown there. */
  isOnPhone?: boolean
}

interface Props<Row> {
  /** What the table holds, read aloud. */
  caption: string
  /** The first column is the identity line of the card. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The page a row opens; the whole card is tappable on a phone. */
  rowLink?: (row: Row) => string
  empty?: ReactNode
}

/** A table on a desk, cards on a phone, never sideways scrolling. Sorting moves into a list there. */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowLink, empty }: Props<Row>) {
  const text = useKitText()
  const { language } = useLanguage()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const sortable = columns.filter((column) => column.sortBy)
  const sortColumn = columns.find((column) => column.key === sorting?.key)
  const sorted =
    sorting && sortColumn?.sortBy ? sortRows(rows, sortColumn.sortBy, sorting.isDescending, language) : rows
  const onPhone = new Set(
    columns
      .slice(1)
      .filter((column) => column.isOnPhone !== false)
      .slice(0, 3),
  )
  if (rows.length === 0 && empty) return empty
  return (
    <div data-pp-table>
      {sortable.length > 0 && (
        <div className={styles.phoneSort} data-pp-no-print>
          <SelectField
            label={text.sortBy}
            choices={sortable.map((column) => ({ code: column.key, label: column.head }))}
            value={sorting?.key ?? ''}
            onChange={(key) => setSorting(key ? { key, isDescending: false } : null)}
          />
        </div>
      )}
      <table className={styles.table}>
        <caption className="pp-unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} className={styles.row} data-linked={rowLink ? true : undefined}>
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  data-label={column.head}
                  data-identity={index === 0 || undefined}
                  data-off-phone={index > 0 && !onPhone.has(column) ? true : undefined}
                  data-number={column.isNumber || undefined}
                >
                  {index === 0 && rowLink ? (
                    <Link to={rowLink(row)} className={styles.link} data-pp-row>
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps<Row> {
  column: Column<Row>
  sorting: Sorting | null
  onSort: (sorting: Sorting) => void
}

function HeadCell<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const isSorted = sorting?.key === column.key
  const isDescending = isSorted && sorting.isDescending
  const order = isSorted ? (isDescending ? 'descending' : 'ascending') : undefined
  const Arrow = isDescending ? IconChevronDown : IconChevronUp
  return (
    <th scope="col" aria-sort={order} data-number={column.isNumber || undefined}>
      {column.sortBy ? (
        <button type="button" onClick={() => onSort({ key: column.key, isDescending: isSorted && !isDescending })}>
          {column.head}
          {isSorted && <Arrow size={15} stroke={2} aria-hidden="true" />}
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}
