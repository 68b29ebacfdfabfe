import type { IdentifiedCount } from '#capabilities/statistics/model/counting.ts'
import { NarrowSelect } from '#platform/web/kit/NarrowSelect.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './statistics.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useCodeNames } from './use-code-names.ts'

export interface Chosen {
  year: string
  form: string
  basis: string
}

interface Props {
  counts: readonly IdentifiedCount[]
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** What is counted. Only what occurs can be chosen. */
export function Filters({ counts, chosen, onChange }: Props) {
  const text = useText({ en, lo })
  const names = useCodeNames()
  const distinct = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].toSorted()
  const selects = [
    {
      key: 'year',
      label: text.year,
      all: text.allYears,
      codes: distinct(counts.map((count) => String(count.year))),
      nameOf: (code: string) => code,
    },
    {
      key: 'form',
      label: text.form,
      all: text.allForms,
      codes: distinct(counts.map((count) => count.form)),
      nameOf: names.form,
    },
    {
      key: 'basis',
      label: text.basis,
      all: text.allBases,
      codes: distinct(counts.map((count) => count.basis)),
      nameOf: (code: string) => text.bases[code] ?? code,
    },
  ] as const
  return (
    <div className={styles.filters} role="group" aria-label={text.filters} data-pp-no-print>
      {selects.map(({ key, label, all, codes, nameOf }) => (
        <NarrowSelect
          key={key}
          label={label}
          all={all}
          choices={codes.map((code) => ({ code, label: nameOf(code) }))}
          value={chosen[key]}
          onChange={(code) => onChange({ ...chosen, [key]: code })}
        />
      ))}
    </div>
  )
}
