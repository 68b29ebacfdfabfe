import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operations } from '#apps/server/compose.ts'
import { correctPerson, createPerson, revealIdentity } from '#capabilities/persons/model/api.ts'
import { createCast } from '#demo/create-cast.ts'
import { type Database, databaseOn, openDatabase } from '#platform/server/database.ts'
import { openEmbeddedPool } from '#platform/server/database-pglite.ts'
import { migrate } from '#platform/server/migrate.ts'
import { aPerson } from '#test/world/a-person.ts'
import { nodeOn } from '#test/world/node.ts'
import type { Drill } from './drill.ts'
import { countDiskSyncs } from './fsync-count.ts'

const people = { honest: 60, sabotaged: 4 }
const seconds = { honest: 6, sabotaged: 1 }

/**
 * On the embedded engine every commit forces files to the disk before it is acknowledged, by the engine's own counter
 * and by the calls that this process really makes; and a second process is refused the data folder, also by another
 * name for it and while somebody writes. Sabotage takes fsync out of the engine and its check at the start.
 */
export const fsync: Drill = {
  name: 'fsync',
  run: async ({ sabotage }) => {
    const place = await mkdtemp(join(tmpdir(), 'pokpong-fsync-'))
    const synced = countDiskSyncs()
    const folder = join(place, 'database')
    try {
      const database = await open(folder, sabotage)
      await migrate(database)
      const { commits, missed } = await commitAll(database, synced, sabotage ? people.sabotaged : people.honest)
      const opened = await openAgain(database, place, folder, sabotage ? seconds.sabotaged : seconds.honest)
      await database.close()
      await mustOpenNow(folder)
      process.stdout.write(`fsync commits=${commits} missed=${missed} second_opened=${opened}\n`)
      return commits > 0 && missed === 0 && opened === 0 ? 0 : 1
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  },
}

async function open(folder: string, sabotage: boolean): Promise<Database> {
  if (!sabotage) return openDatabase({ folder })
  const { pool, diskSyncs, close } = await openEmbeddedPool({ folder, sabotage: 'no-disk-unchecked' })
  return { ...databaseOn({ engine: 'pglite', pool, ownerPool: pool, close }), diskSyncs }
}

/** One command after the other, so that each sync belongs to one commit. */
async function commitAll(database: Database, synced: () => number, most: number) {
  const node = nodeOn(database, operations)
  await createCast(node.spine)
  let [commits, missed] = [0, 0]
  const commit = async (act: () => Promise<unknown>) => {
    const before = { engine: database.diskSyncs!(), process: synced() }
    await act()
    commits += 1
    if (database.diskSyncs!() === before.engine || synced() === before.process) missed += 1
  }
  for (let at = 0; at < most; at += 1) {
    const person = aPerson()
    await commit(() => node.do('officer', createPerson, person))
    await commit(() => node.do('officer', correctPerson, { personId: person.id, correction: { sex: 'other' } }))
    // The smallest commit there is: a leaf in the audit record and one row.
    await commit(() => node.do('officer', revealIdentity, { personId: person.id, purpose: 'official-form' }))
  }
  return { commits, missed }
}

/** How many of several other processes got in, one after the other, the last ones while this one writes. */
async function openAgain(database: Database, place: string, folder: string, tries: number): Promise<number> {
  const otherName = join(place, 'other-name')
  await symlink(folder, otherName)
  const node = nodeOn(database, operations)
  let opened = 0
  for (let at = 0; at < tries; at += 1) {
    const outcome = opensElsewhere(at % 2 === 0 ? folder : otherName)
    if (at >= tries / 2) await writeUntil(outcome, () => node.do('officer', createPerson, aPerson()))
    if (await outcome) opened += 1
  }
  return opened
}

async function writeUntil(done: Promise<unknown>, write: () => Promise<unknown>): Promise<void> {
  const over = done.then(() => true)
  do await write()
  while (!(await Promise.race([over, pause(1)])))
}

const opener = `
  const { openDatabase } = await import(process.argv[1])
  try {
    const database = await openDatabase({ folder: process.argv[2] })
    await database.transact({}, (tx) => tx.selectFrom('pg_class').select('oid').limit(1).execute())
    console.log('opened')
    process.exit(0)
  } catch (error) {
    console.log(error.message)
    process.exit(1)
  }`

/** @throws when the other process ended for a reason that proves nothing */
async function opensElsewhere(folder: string): Promise<boolean> {
  const module = new URL('../platform/server/database.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', opener, module, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stdout.on('data', (text: Buffer) => said.push(text.toString()))
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  await once(child, 'close')
  const words = said.join('').trim()
  if (words === 'opened') return true
  if (words.includes('is in use by another Pokpong')) return false
  throw new Error(`The second process ended without an answer: ${words}`)
}

/** Without this, a folder that nobody can open would pass as well guarded. */
async function mustOpenNow(folder: string): Promise<void> {
  if (!(await opensElsewhere(folder))) throw new Error('The data folder stays closed after it was given back.')
}

function pause(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds))
}
