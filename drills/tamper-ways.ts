import type { Target } from './tamper-tables.ts'

export const ways = ['alter', 'remove', 'add', 'move', 'put back'] as const
export type Way = (typeof ways)[number]

/** One change to one row (to two, where rows change places). */
export interface Attempt {
  way: Way
  table: Target
  statements: readonly string[]
}

/**
 * All kinds of change on all tables in turn, without end: each round takes the next rows and the next columns, so that
 * a longer run looks at more of them rather than at the same ones again.
 */
export function* attemptsOn(tables: readonly Target[]): Generator<Attempt> {
  for (let round = 0; ; round += 1) {
    for (const table of tables) {
      for (const way of ways) {
        const statements = statementsFor(way, table, round)
        if (statements.length > 0) yield { way, table, statements }
      }
    }
  }
}

function statementsFor(way: Way, table: Target, round: number): string[] {
  const row = table.rows[round % table.rows.length]!
  const other = table.rows[(round + 1) % table.rows.length]!
  if (way === 'alter') return [`update ${table.name} set ${alteration(table, round)} where ${row}`]
  if (way === 'remove') return [`delete from ${table.name} where ${row}`]
  if (way === 'add') return [copy(table, row)]
  if (way === 'move') return row === other ? [] : exchange(table, row, other)
  return putBack(table, row)
}

/** The next column in turn gets another value of its own type. */
function alteration(table: Target, round: number): string {
  const { name, type } = table.columns[round % table.columns.length]!
  return `"${name}" = ${another(`"${name}"`, type)}`
}

function another(column: string, type: string): string {
  if (type.endsWith('[]'))
    return `array_append(coalesce(${column}, '{}'), ${type.startsWith('uuid') ? 'gen_random_uuid()' : `'9'`})`
  if (type === 'uuid') return 'gen_random_uuid()'
  if (type === 'boolean') return `not coalesce(${column}, false)`
  if (type === 'jsonb') return `coalesce(${column}, '{}') || '{"altered": true}'`
  if (type === 'bytea') return `sha256(coalesce(${column}, ''))`
  if (type === 'date') return `coalesce(${column}, current_date) + 1`
  if (type.startsWith('timestamp'))
    return `case when isfinite(${column}) then ${column} + interval '1 microsecond' else now() end`
  if (/^(small|big)?int|^numeric|^double|^real/.test(type)) return `coalesce(${column}, 0) + 1`
  return `coalesce(${column}, '') || 'x'`
}

/** A row that nobody wrote: the same as another one but for its own key. */
function copy(table: Target, row: string): string {
  const key = {
    leaf: { command_id: 'gen_random_uuid()', seq: 'null' },
    domain: { id: 'gen_random_uuid()' },
    history: { version: 'version + 1000' },
  }
  const own: Record<string, string> = key[table.kind]
  const names = table.columns.map(({ name }) => `"${name}"`).join(', ')
  const values = table.columns.map(({ name }) => own[name] ?? `"${name}"`).join(', ')
  return `insert into ${table.name} (${names}) select ${values} from ${table.name} where ${row}`
}

/** Two rows change places: two entries their numbers, two versions their order, two records their ids. */
function exchange(table: Target, row: string, other: string): string[] {
  if (table.kind === 'leaf') return swap(table.name, 'seq', 'bigint', row, other)
  if (table.kind === 'domain') return swap(table.name, 'id', 'uuid', row, other)
  const of = row.replace(/ and version = .*/, '')
  const moved = `update ${table.name} set version = -version where ${of}`
  const newest = `(select -min(version) from ${table.name} where ${of})`
  return [moved, `update ${table.name} set version = ${newest} + 1 + version where ${of}`]
}

function swap(table: string, column: string, type: string, row: string, other: string): string[] {
  const spare = type === 'uuid' ? `gen_random_uuid()` : '-1'
  const read = (from: string) => `(select ${column} as was from ${table} where ${from})`
  return [
    `create temp table places on commit drop as select a.was as one, b.was as two from ${read(row)} a, ${read(other)} b`,
    `update ${table} set ${column} = ${spare} where ${column} = (select one from places)`,
    `update ${table} set ${column} = (select one from places) where ${column} = (select two from places)`,
    `update ${table} set ${column} = (select two from places) where ${
      type === 'uuid' ? `${column} not in (select row_id from ${table}_history)` : `${column} = ${spare}`
    }`,
  ]
}

/** An earlier state: a record as an older version left it, a history without its newest version, the last entry undone. */
function putBack(table: Target, row: string): string[] {
  if (table.kind === 'leaf') return [`delete from audit.leaf where seq = (select max(seq) from audit.leaf)`]
  if (table.kind === 'history') {
    const of = row.replace(/ and version = .*/, '')
    return [`delete from ${table.name} where ${of} and version = (select max(version) from ${table.name} where ${of})`]
  }
  const columns = table.columns.map(({ name }) => `"${name}"`)
  const older = `select audit.replay(changed order by version) as state from ${table.name}_history h
    where h.row_id = t.id and h.version < t.version`
  const values = columns.map((column) => `(jsonb_populate_record(null::${table.name}, older.state)).${column}`)
  return [
    `update ${table.name} u set (${columns.join(', ')}) = row(${values.join(', ')})
     from ${table.name} t cross join lateral (${older}) older
     where u.id = t.id and older.state <> '{}' and t.${row}`,
  ]
}
