import type { Language } from '#platform/web/text/language.ts'

export interface Sorting {
  key: string
  isDescending: boolean
}

const collators = {
  lo: new Intl.Collator('lo', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
}

/** Sort a copy of the rows: words as the reader's language orders them, numbers by size. Equal rows keep their place. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number,
  isDescending: boolean,
  language: Language,
): Row[] {
  const direction = isDescending ? -1 : 1
  return rows.toSorted((one, other) => {
    const [left, right] = [by(one), by(other)]
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right)
    return direction * collators[language].compare(String(left), String(right))
  })
}
