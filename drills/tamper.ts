import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSequencer } from '#capabilities/audit/server/public.ts'
import { verify, verifyParts, type VerifyReport } from '#capabilities/audit/server/verify.ts'
import { type Database, openDatabase } from '#platform/server/database.ts'
import { migrate } from '#platform/server/migrate.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import type { Drill } from './drill.ts'
import { fillWithCommands } from './tamper-fill.ts'
import { asSuperuser, tablesWithRows, undoing } from './tamper-tables.ts'
import { attemptsOn } from './tamper-ways.ts'

const wanted = { honest: 300, sabotaged: 20 }

/**
 * Alters, removes, adds, moves and puts back single rows of leaves, of history and of the domain, as a superuser with
 * every trigger off. Verification must notice each one; sabotage leaves out its look at the rows as they are now.
 */
export const tamper: Drill = {
  name: 'tamper',
  run: async ({ sabotage }) => {
    const place = await mkdtemp(join(tmpdir(), 'pokpong-tamper-'))
    const server = await startPostgres({ durable: false })
    const database = await openDatabase({ url: server.url, poolSize: 8 })
    try {
      await migrate(database)
      const judge = await prepare(database, place, sabotage)
      const { tried, missed } = await tryAll(database, judge, sabotage ? wanted.sabotaged : wanted.honest)
      process.stdout.write(`tamper tried=${tried} undetected=${missed}\n`)
      return missed === 0 && tried >= (sabotage ? 1 : 200) ? 0 : 1
    } finally {
      await database.close()
      await server.stop()
      await rm(place, { recursive: true, force: true })
    }
  },
}

/** Fills the database, signs what is in it, and returns how to verify it. */
async function prepare(database: Database, place: string, sabotage: boolean): Promise<() => Promise<VerifyReport>> {
  const { signingSeed } = await fillWithCommands(database)
  const log = { folder: join(place, 'log'), witnessFolders: [join(place, 'witness')] }
  const key = { origin: 'drill.example', signingSeed }
  const sequencer = await startSequencer(database, { ...log, ...key })
  await sequencer.flush()
  await sequencer.stop()
  const parts = verifyParts.filter((part) => !sabotage || part !== 'rows')
  return () => verify(database, { ...log, ...key, parts })
}

async function tryAll(database: Database, judge: () => Promise<VerifyReport>, most: number) {
  await mustBeClean(judge)
  const tables = await asSuperuser(database, tablesWithRows)
  let [tried, missed] = [0, 0]
  for (const attempt of attemptsOn(tables)) {
    if (tried === most) break
    const findings = await undoing(database, attempt, async () => (await judge()).findings)
    // The change had no effect, or a constraint of the table stopped it: nothing to notice.
    if (findings === undefined) continue
    tried += 1
    if (findings.length > 0) continue
    missed += 1
    process.stdout.write(`Not noticed: ${attempt.way} in ${attempt.table.name}\n`)
  }
  await mustBeClean(judge)
  return { tried, missed }
}

/** Without this, a finding could come from the filling or from an undoing that went wrong. */
async function mustBeClean(judge: () => Promise<VerifyReport>): Promise<void> {
  const { findings } = await judge()
  if (findings.length > 0) throw new Error(`The untouched database does not verify: ${findings[0]!.sentence}`)
}
