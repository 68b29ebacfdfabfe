import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Application } from '#apps/server/application.ts'
import { operations } from '#apps/server/compose.ts'
import { verify } from '#capabilities/audit/server/verify.ts'
import { keyBackupDays } from '#capabilities/persons/model/erasure.ts'
import { createPerson, erasePerson } from '#capabilities/persons/model/api.ts'
import { rebuildTokens } from '#capabilities/persons/server/public.ts'
import { createCast } from '#demo/create-cast.ts'
import { type BackupReport, takeBackup } from '#platform/server/backup.ts'
import { findBackup, keyFileDays } from '#platform/server/backup-files.ts'
import type { Database } from '#platform/server/database.ts'
import { keepLedger, ledgerName, readErasures, readLedger, writeLedger } from '#platform/server/erasure-ledger.ts'
import { Keyring, newKeyring, readKeyring } from '#platform/server/keyring.ts'
import { restoreRecords, type RestoreOptions, unfinishedRestore } from '#platform/server/restore.ts'
import { Vault } from '#platform/server/vault.ts'
import { aPerson } from '#test/world/a-person.ts'
import { withTestDatabase } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { relate } from '#test/world/relate.ts'
import { backup } from './backup.ts'
import type { CommandLine } from './command-line.ts'

const source = withTestDatabase()
const target = withTestDatabase()
const passphrase = 'three red bridges at Pakse'
const takenAt = new Date('2026-07-10T03:00:00Z')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pokpong-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

let filled: Promise<Awaited<ReturnType<typeof fill>>> | undefined

/** A node with four people, the first of whom was erased. Tests share it and change nothing in it. */
async function fill() {
  const node = nodeOn(source, operations)
  await createCast(node.spine)
  const people = [aPerson(), aPerson(), aPerson(), aPerson({ names: [] })]
  for (const person of people) {
    await node.do('officer', createPerson, person)
    await relate(source, person.id, 'supervisor', { parts: ['offer', 'identity'] })
  }
  const erase = (at: number) =>
    node.do('supervisor', erasePerson, { personId: people[at]!.id, id: uuidv7(), reason: 'person-asked' })
  await erase(0)
  return { node, people, erase }
}

async function aBackup(now = takenAt): Promise<{ keyring: Keyring; ids: string[]; report: BackupReport }> {
  const { node, people } = await (filled ??= fill())
  const { keyring } = node.spine
  const report = await takeBackup(source, { folder, passphrase, keyring, node: 'la.example', now })
  return { keyring, ids: people.map((person) => person.id), report }
}

async function restore(keyring: Keyring, more: Partial<RestoreOptions> = {}) {
  const files = await findBackup(folder)
  return restoreRecords(target, { files, passphrase, keyring, erased: [], withoutKeys: false, now: takenAt, ...more })
}

/** Makes the target empty again, as a migrated node without records. */
async function empty(): Promise<void> {
  await target.asOwner(async (db) => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'migration')
        and schemaname || '.' || tablename not in ('backup.left_out', 'history.tracked_table', 'audit.leadership')`.execute(
      db,
    )
    await sql.raw(`truncate ${rows.map(({ name }) => name).join(', ')}`).execute(db)
  })
}

async function rowsIn(database: Database, table: string): Promise<string[]> {
  const { rows } = await database.asOwner((db) =>
    sql.raw<{ row: string }>(`select t::text as row from ${table} t order by 1`).execute(db),
  )
  return rows.map(({ row }) => row)
}

async function tablesOf(database: Database): Promise<string[]> {
  const { rows } = await database.asOwner((db) =>
    sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_tables
      where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'migration', 'backup') order by 1`.execute(
      db,
    ),
  )
  return rows.map(({ name }) => name)
}

async function guardsOf(database: Database): Promise<unknown[]> {
  const { rows } = await database.asOwner((db) =>
    sql`select conrelid::regclass::text as on, conname as name, condeferrable::text || condeferred as state
        from pg_constraint where contype = 'f'
      union all select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger where not tgisinternal
      order by 1, 2`.execute(db),
  )
  expect(rows.length).toBeGreaterThan(100)
  return rows
}

function readable(keyring: Keyring, ids: readonly string[]): Promise<boolean[]> {
  return target.transact({ role: 'pokpong_system' }, async (tx) => {
    const keys = await new Vault(keyring, tx).openMany(ids)
    return ids.map((id) => keys.has(id))
  })
}

describe('a backup', () => {
  test('brings every row back as it was, but what is left out on purpose', async () => {
    await empty()
    const { keyring, report } = await aBackup()
    expect(report).toMatchObject({ erasures: 1, keys: 3, keysExpireAt: '2026-08-09T03:00:00.000Z', removedKeys: [] })
    expect(await restore(keyring)).toMatchObject({ rows: report.rows, keys: 3, keysLeftOut: 0 })
    const left = [
      'persons.token',
      'identity.session',
      'identity.invitation',
      'identity.ceremony',
      'identity.tries',
      'identity.known_device',
    ]
    for (const name of await tablesOf(source)) {
      const expected = left.includes(name) ? [] : await rowsIn(source, name)
      expect(await rowsIn(target, name), name).toEqual(expected)
    }
    expect((await rowsIn(source, 'persons.token')).length).toBeGreaterThan(0)
  })

  test('leaves keys and tokens out of its main file, and no file tells a name', async () => {
    const { report } = await aBackup()
    const names = readdirSync(folder)
    expect(names.toSorted()).toEqual([`${report.name}.backup`, `${report.name}.erasures`, `${report.name}.keys`])
    for (const name of names) expect(readFileSync(join(folder, name)).includes('ບຸນມີ')).toBe(false)
    await empty()
    const { keyring, ids } = await aBackup()
    expect(await restore(keyring, { withoutKeys: true })).toMatchObject({ keys: 0 })
    expect(await readable(keyring, ids)).toEqual([false, false, false, false])
  })

  test('removes key files that expired, and keeps the others', async () => {
    const first = await aBackup()
    const second = await aBackup(new Date('2026-08-09T02:59:59Z'))
    expect(second.report.removedKeys).toEqual([])
    const third = await aBackup(new Date('2026-08-09T03:00:00Z'))
    expect(third.report.removedKeys).toEqual([`${first.report.name}.keys`])
    expect(keyFileDays).toBe(keyBackupDays)
  })
})

describe('the command', () => {
  const environment = { ...process.env }
  afterEach(() => {
    process.env = { ...environment }
  })

  async function run(...words: string[]) {
    const { node } = await (filled ??= fill())
    const { spine } = node
    const { database, keyring, clock } = spine
    const application = { database, keyring, spine, clock, sequence: async () => {} } as unknown as Application
    const said: string[] = []
    const open = async () => application
    const line = { settings: { nodeName: 'la.example' }, words, open, say: (text: string) => said.push(text) }
    return { code: await backup.run(line as unknown as CommandLine), said: said.join('\n') }
  }

  test('names what it wrote, until when the keys may be kept, and stands in the audit record', async () => {
    process.env['POKPONG_BACKUP_PASSPHRASE'] = passphrase
    const { code, said } = await run(folder)
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/Keys of 3 people and cases are in pokpong-.*\.keys until 2026-08-09/),
    ])
    expect(said).not.toContain(passphrase)
    const notes = await source.asOwner((db) =>
      sql<{ note: string }>`select note from audit.leaf where operation = 'node/back-up'`.execute(db),
    )
    expect(notes.rows.map(({ note }) => note)).toContain('taken 2026-07-10T03:00:00.000Z')
  })

  test('asks for a passphrase that is worth it, and for an administrator', async () => {
    process.env['POKPONG_BACKUP_PASSPHRASE'] = 'short'
    await expect(run(folder)).rejects.toThrow('at least 12 characters')
    delete process.env['POKPONG_BACKUP_PASSPHRASE']
    await expect(run(folder)).rejects.toThrow(/Set POKPONG_BACKUP_PASSPHRASE/)
    process.env['POKPONG_BACKUP_PASSPHRASE'] = passphrase
    await expect(run(folder, '--as', 'officer')).rejects.toThrow('with the role administrator')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a restored node', () => {
  test('verifies, writes history again, checks references again and is searched again', async () => {
    await empty()
    const { keyring } = await aBackup()
    await restore(keyring)
    expect(await target.transact({ role: 'pokpong_system' }, (tx) => rebuildTokens(tx, keyring))).toBe(3)
    expect(await rowsIn(target, 'persons.token')).toEqual(await rowsIn(source, 'persons.token'))
    const node = nodeOn(target, operations)
    const person = aPerson()
    await node.do('officer', createPerson, person)
    const history = (await rowsIn(target, 'persons.person_history')).filter((row) => row.includes(person.id))
    expect(history).toHaveLength(1)
    // Triggers and references were off or loose while the rows came in.
    expect(await guardsOf(target)).toEqual(await guardsOf(source))
    const findings = async (database: Database) => {
      const log = { folder: join(folder, 'log'), origin: 'la.example', signingSeed: keyring.signingSeed }
      return (await verify(database, { ...log, parts: ['versions', 'rows', 'commands'] })).findings
    }
    // The world of the tests relates people without a command, and that is found here and there alike.
    expect(await findings(target)).toEqual(await findings(source))
  })

  test('never had the keys of those who were erased after the backup', async () => {
    await empty()
    const { keyring, ids } = await aBackup()
    const erased = [{ subjectId: ids[1]!, id: uuidv7(), reason: 'person-asked', requestedAt: takenAt.toISOString() }]
    expect(await restore(keyring, { erased })).toMatchObject({ keys: 2, keysLeftOut: 1 })
    expect(await readable(keyring, ids)).toEqual([false, false, true, true])
    expect(await unfinishedRestore(target)).toMatchObject({ takenAt: takenAt.toISOString() })
  })
})

describe('a restore is refused', () => {
  async function refused(keyring: Keyring, more: Partial<RestoreOptions>, why: RegExp): Promise<void> {
    await expect(restore(keyring, more)).rejects.toThrow(why)
    expect(await rowsIn(target, 'persons.person')).toEqual([])
  }

  test('with another passphrase or keyring, and for keys that are missing, foreign or expired', async () => {
    await empty()
    const { keyring, report } = await aBackup()
    await refused(keyring, { passphrase: 'three blue bridges' }, /passphrase is wrong/)
    await refused(new Keyring(newKeyring(takenAt)), {}, /This keyring is not the one/)
    const later = new Date(takenAt.getTime() + keyFileDays * 86_400_000)
    await refused(keyring, { now: later }, /The keys of this backup expired on 2026-08-09/)
    const keys = join(folder, `${report.name}.keys`)
    renameSync(keys, `${keys}.away`)
    await refused(keyring, {}, /is missing/)
    const other = await aBackup(new Date('2026-07-11T03:00:00Z'))
    renameSync(join(folder, `${other.report.name}.keys`), keys)
    const files = await findBackup(join(folder, `${report.name}.backup`))
    await refused(keyring, { files }, /belongs to another backup/)
  })

  test('with a copy of the keyring from before its newest secret', async () => {
    await empty()
    const { keyring } = await aBackup()
    const rotated = readKeyring({ text: JSON.stringify(keyring.rotated(takenAt)) })
    const now = new Date('2026-07-11T03:00:00Z')
    await takeBackup(source, { folder, passphrase, keyring: rotated, node: 'la.example', now })
    await refused(keyring, {}, /lacks secret 2/)
    expect(await restore(rotated)).toMatchObject({ keys: 3 })
  })

  test('when the file was cut short, and then nothing of it is there', async () => {
    await empty()
    const { keyring, report } = await aBackup()
    const file = join(folder, `${report.name}.backup`)
    truncateSync(file, readFileSync(file).length - 100)
    await refused(keyring, {}, /altered|cut short/)
  })

  test('into a node that has records', async () => {
    await empty()
    const { keyring } = await aBackup()
    await restore(keyring)
    await expect(restore(keyring)).rejects.toThrow('This node has records already')
  })
})

describe('the ledger of erasures', () => {
  test('is read with the node’s keyring only, and an altered one is never passed over', async () => {
    const { keyring, ids } = await aBackup()
    const file = join(folder, 'erasures.ledger')
    await writeLedger(file, keyring, await source.transact({ role: 'pokpong_system' }, readErasures), takenAt)
    expect(await readLedger(file, keyring)).toMatchObject({
      writtenAt: takenAt.toISOString(),
      erasures: [{ subjectId: ids[0], reason: 'person-asked' }],
    })
    expect(readFileSync(file).includes(ids[0]!)).toBe(false)
    await expect(readLedger(file, new Keyring(newKeyring(takenAt)))).rejects.toThrow(
      'was altered, or belongs to another node',
    )
    writeFileSync(file, readFileSync(file).subarray(1))
    await expect(readLedger(file, keyring)).rejects.toThrow('was altered')
  })
})

test('a running node keeps the ledger in its folders, and never makes one shorter', async () => {
  const { keyring, ids } = await aBackup()
  const earlier = { subjectId: uuidv7(), id: uuidv7(), reason: 'term-ended', requestedAt: takenAt.toISOString() }
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  await writeLedger(join(second, ledgerName), keyring, [earlier], takenAt)
  const keeper = keepLedger(source, keyring, { folders: [first, second], every: 60_000 })
  await keeper.flush()
  const subjects = async (place: string) =>
    (await readLedger(join(place, ledgerName), keyring)).erasures.map((erasure) => erasure.subjectId)
  expect(await subjects(first)).toEqual([ids[0]])
  expect(await subjects(second)).toEqual([earlier.subjectId, ids[0]])
  // Another node's ledger is left as it is.
  writeFileSync(join(first, ledgerName), 'something else')
  await keepLedger(source, keyring, { folders: [first] }).stop()
  expect(readFileSync(join(first, ledgerName), 'utf8')).toBe('something else')
  await keeper.stop()
})
