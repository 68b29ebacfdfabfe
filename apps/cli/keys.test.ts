import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, expect, test as base } from 'vitest'
import type { Application } from '#apps/server/application.ts'
import { operations } from '#apps/server/compose.ts'
import { composeSpine } from '#apps/server/spine.ts'
import { createPerson, erasePerson, revealIdentity } from '#capabilities/persons/model/api.ts'
import { asActor, type CastName } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import type { Command } from '#platform/model/contract.ts'
import { type Database, openDatabase } from '#platform/server/database.ts'
import { newKeyring, readKeyring, writeKeyring } from '#platform/server/keyring.ts'
import { migrate } from '#platform/server/migrate.ts'
import { countKeys, rewrapSome } from '#platform/server/rewrap.ts'
import { runAs } from '#platform/server/run-as.ts'
import { aPerson } from '#test/world/a-person.ts'
import { rolledBack } from '#test/world/database.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import { relate } from '#test/world/relate.ts'
import type { CliCommand, CommandLine } from './command-line.ts'
import { keysStatus, rotateKeys } from './keys.ts'

const test = rolledBack(base)
const now = new Date('2026-07-10T03:00:00Z')
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pokpong-keys-'))
  file = join(folder, 'keyring.json')
  writeKeyring(file, newKeyring(now))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A node as it is after each start: with the keyring as it stands in its file. */
function started(database: Database, clock = () => now) {
  const keyring = readKeyring({ file })
  const spine = composeSpine({ database, keyring, clock })
  const application = { database, keyring, spine, clock } as unknown as Application
  const run = async (command: CliCommand, ...words: string[]) => {
    const said: string[] = []
    const line = {
      settings: { keyring: { file } },
      words,
      open: async () => application,
      say: (text: string) => said.push(text),
    }
    return { code: await command.run(line as unknown as CommandLine), said: said.join('\n') }
  }
  const act = (who: CastName, contract: Command, input: object) =>
    runAs(
      { spine, operations },
      asActor(who, new Date(now.getTime() + 600_000).toISOString()),
      contract,
      input as never,
    )
  return { run, act, spine, keyring }
}

async function withPeople(database: Database, count: number) {
  const node = started(database)
  await createCast(node.spine)
  const people = Array.from({ length: count }, () => aPerson())
  for (const person of people) await node.act('officer', createPerson, person)
  return people
}

function counts(database: Database): Promise<ReadonlyMap<number, number>> {
  return database.transact({ role: 'pokpong_system' }, countKeys)
}

const shown = { purpose: 'official-form' } as const

test('a rotation adds a secret, wraps every key with it, leaves names readable and says who did it', async ({
  database,
}) => {
  const [person] = await withPeople(database, 3)
  const { code, said } = await started(database).run(rotateKeys)
  expect([code, said]).toEqual([0, expect.stringContaining('3 keys are now wrapped with secret 2')])
  expect(await counts(database)).toEqual(new Map([[2, 3]]))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const revealed = await started(database).act('officer', revealIdentity, { personId: person!.id, ...shown })
  expect(revealed).toMatchObject({ names: [{ text: person!.names![0]!.text }] })
  const notes = await database.asOwner((db) =>
    sql<{ note: string }>`select note from audit.leaf where operation = 'node/rotate-keys' order by command_id`.execute(
      db,
    ),
  )
  expect(notes.rows.map(({ note }) => note)).toEqual(['secret-added 2, keys 0', 'keys-wrapped 2, keys 3'])
})

test('a rotation that was interrupted goes on, without another secret', async ({ database }) => {
  const people = await withPeople(database, 3)
  const before = started(database)
  writeKeyring(file, before.keyring.rotated(now))
  const halfway = started(database)
  expect(await rewrapSome(database, halfway.keyring, 2)).toBe(2)
  expect(await counts(database)).toEqual(
    new Map([
      [1, 1],
      [2, 2],
    ]),
  )
  for (const person of people) {
    expect(await halfway.act('officer', revealIdentity, { personId: person.id, ...shown })).toHaveProperty('names')
  }
  expect((await halfway.run(keysStatus)).said).toContain('Run keys rotate to wrap the others')
  await halfway.run(rotateKeys)
  expect(await counts(database)).toEqual(new Map([[2, 3]]))
  expect(readKeyring({ file }).currentVersion).toBe(2)
})

test('a keyring that cannot be written is left alone, and only an administrator rotates', async ({ database }) => {
  await withPeople(database, 1)
  const node = started(database)
  const line = { settings: { keyring: { text: '{}' } }, words: [], open: async () => ({}), say: () => {} }
  await expect(rotateKeys.run(line as unknown as CommandLine)).rejects.toThrow('comes from the variable KEYRING')
  await expect(node.run(rotateKeys, '--as', 'supervisor')).rejects.toThrow(
    'no active account named supervisor with the role administrator',
  )
  expect(await counts(database)).toEqual(new Map([[1, 1]]))
})

test('“erased” is said once every file that could hold the key has expired', async ({ database }) => {
  const people = await withPeople(database, 2)
  const node = started(database)
  await relate(database, people[0]!.id, 'supervisor', { parts: ['offer', 'identity'] })
  await node.act('supervisor', erasePerson, { personId: people[0]!.id, id: uuidv7(), reason: 'person-asked' })
  const soon = await node.run(keysStatus, '--erasures')
  expect(soon.said).toContain(`${people[0]!.id} closed 2026-07-10, erased from 2026-08-09`)
  expect(soon.said).toContain('1 more are closed; they may be called erased')
  const later = await started(database, () => new Date('2026-08-09T03:00:00Z')).run(keysStatus, '--erasures')
  expect(later.said).toContain(`${people[0]!.id} closed 2026-07-10, erased since 2026-08-09`)
  expect(later.said).toContain('1 people are erased')
})

test('while others use the database, keys wait until they were restarted', async () => {
  const server = await startPostgres({ durable: false })
  const own = await openDatabase({ url: server.url })
  await migrate(own)
  const other = await openDatabase({ url: `${server.url}?application_name=another` })
  await withPeople(own, 1)
  await other.transact({}, async (tx) => sql`select 1`.execute(tx))
  const first = await started(own).run(rotateKeys)
  expect(first.said).toContain('1 other processes use this database')
  expect(await counts(own)).toEqual(new Map([[1, 1]]))
  await started(own).run(rotateKeys, '--restarted')
  expect(await counts(own)).toEqual(new Map([[2, 1]]))
  await Promise.all([own.close(), other.close()])
  await server.stop()
})
