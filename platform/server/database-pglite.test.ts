import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { openEmbeddedPool } from './database-pglite.ts'

/** The first start takes seconds; most tests start on a copy of this. */
let prepared: string
let folder: string
const children: ChildProcess[] = []

beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'pokpong-embedded-'))
  const database = await openDatabase({ folder: prepared })
  await database.close()
})

afterAll(() => rmSync(prepared, { recursive: true }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pokpong-embedded-'))
  cpSync(prepared, folder, { recursive: true })
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Another process that opens the folder, says so, and counts what it has committed. */
const writer = `
  const { openDatabase } = await import(process.argv[1])
  console.log('opening')
  const database = await openDatabase({ folder: process.argv[2] })
  await database.asOwner((db) => db.schema.createTable('note').ifNotExists().addColumn('id', 'integer').execute())
  console.log('open')
  for (let id = 1; ; id++) {
    await database.transact({}, (tx) => tx.insertInto('note').values({ id }).execute())
    console.log(id)
  }`

function startWriter(): { lines: AsyncIterator<string>; kill: () => Promise<string[]> } {
  const module = new URL('./database.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', writer, module, folder])
  children.push(child)
  const all: string[] = []
  const reader = createInterface(child.stdout)
  reader.on('line', (line) => all.push(line))
  const kill = async (): Promise<string[]> => {
    child.kill('SIGKILL')
    await once(reader, 'close')
    return all
  }
  return { lines: reader[Symbol.asyncIterator](), kill }
}

/** A process whose disk fails after it has opened the folder. */
const unlucky = `
  const { openDatabase } = await import(process.argv[1])
  const { default: fs } = await import('node:fs')
  const { syncBuiltinESMExports } = await import('node:module')
  const database = await openDatabase({ folder: process.argv[2] })
  await database.asOwner((db) => db.schema.createTable('note').addColumn('id', 'integer').execute())
  fs.fdatasyncSync = () => { throw Object.assign(new Error('i/o error'), { code: 'EIO' }) }
  syncBuiltinESMExports()
  await database.transact({}, (tx) => tx.insertInto('note').values({ id: 1 }).execute())
  console.log('acknowledged')`

describe('the embedded database', () => {
  test('forces each commit to the disk', async () => {
    const database = await openDatabase({ folder })
    await database.asOwner((db) => sql`create table note (id int)`.execute(db))
    for (let id = 0; id < 20; id++) {
      const before = database.diskSyncs!()
      await database.transact({}, (tx) => sql`insert into note values (${id})`.execute(tx))
      expect(database.diskSyncs!()).toBeGreaterThan(before)
    }
    await database.close()
  })

  test('notices at the start that commits would not reach the disk', async () => {
    await expect(openEmbeddedPool({ folder, sabotage: 'no-disk' })).rejects.toThrow('would lose records')
  })

  test('keeps all that it acknowledged when killed in the middle, and starts again', async () => {
    const other = startWriter()
    while ((await other.lines.next()).value !== '50') {}
    const acknowledged = Number((await other.kill()).at(-1))
    const database = await openDatabase({ folder })
    const { rows } = await database.transact({}, (tx) =>
      sql<{ most: number }>`select max(id) as most from note`.execute(tx),
    )
    expect(rows[0]!.most).toBeGreaterThanOrEqual(acknowledged)
    await database.close()
  })

  test('starts again when killed during its very first start', async () => {
    rmSync(folder, { recursive: true })
    const other = startWriter()
    await other.lines.next()
    const started = () => readdirSync(join(folder, 'cluster.unfinished')).length
    await expect.poll(started, { interval: 5, timeout: 60_000 }).toBeGreaterThan(0)
    expect(await other.kill()).toEqual(['opening'])
    const database = await openDatabase({ folder })
    await database.close()
  })

  test('ends the process rather than acknowledge what the disk did not take, and starts again', async () => {
    const module = new URL('./database.ts', import.meta.url).href
    const child = spawn(process.execPath, ['--input-type=module', '-e', unlucky, module, folder])
    const said: string[] = []
    child.stdout.on('data', (text: Buffer) => said.push(text.toString()))
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
    const [code] = await once(child, 'close')
    expect(said.join('')).toBe('The disk failed under the embedded database (EIO); stopping so that nothing is lost.\n')
    expect(code).toBe(74)
    const database = await openDatabase({ folder })
    await database.close()
  })

  test('is refused to a second process, in a sentence, and given when the first has been killed', async () => {
    const other = startWriter()
    while ((await other.lines.next()).value !== 'open') {}
    await expect(openDatabase({ folder })).rejects.toThrow(
      /^The data folder .* is in use by another Pokpong \(process \d+\)\. Stop/,
    )
    await other.kill()
    const database = await openDatabase({ folder })
    await expect(openDatabase({ folder })).rejects.toThrow('in use')
    await database.close()
  })

  test('opens what it closed, with everything in it', async () => {
    const first = await openDatabase({ folder })
    await first.asOwner((db) => sql`create table note as select 7 as id`.execute(db))
    await first.close()
    const second = await openDatabase({ folder })
    const { rows } = await second.transact({}, (tx) => sql`select id from note`.execute(tx))
    expect(rows).toEqual([{ id: 7 }])
    await second.close()
  })
})
