import pg from 'pg'

/** Object identifiers of pg_type, the same in every PostgreSQL. */
const oid = { int8: 20, int8List: 1016, date: 1082, dateList: 1182, timestamp: 1114, interval: 1186 }
/** The declaration knows no list types, though the library does. */
const getTypeParser = pg.types.getTypeParser as (id: number, format: 'text' | 'binary') => (text: string) => unknown
const textList = getTypeParser(1009, 'text') as (text: string) => (string | null)[]

const ours: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.int8]: wholeNumber,
  [oid.int8List]: (text) => textList(text).map((each) => (each === null ? null : wholeNumber(each))),
  // A day has no zone: as a Date it would become the day before, west of Greenwich.
  [oid.date]: (text) => text,
  [oid.dateList]: textList,
  [oid.timestamp]: (text) => text,
  [oid.interval]: (text) => text,
}

/** How values arrive, alike on both engines; what is not named here arrives as node-postgres has it. */
export const databaseTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => ours[id] ?? getTypeParser(id, format ?? 'text'),
}

/** Counts and sizes are numbers; what a number would round (a 64-bit record key) stays exact as a bigint. */
function wholeNumber(text: string): number | bigint {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}
