import { operations } from '#apps/server/compose.ts'
import { databaseOn } from '#platform/server/database.ts'
import { openServerPool } from '#platform/server/database-postgres.ts'
import { migrate } from '#platform/server/migrate.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import { allAttempts } from './attempts/all.ts'
import type { Attempt } from './attempts/attempt.ts'
import type { Drill } from './drill.ts'
import { expectations } from './expectations/all.ts'
import { standings } from './expectations/expectation.ts'
import { allSeats } from './expectations/seats.ts'
import { type Tally, trialsOf, tryAll } from './strangers-run.ts'
import { sabotageWalls } from './strangers-sabotage.ts'
import { buildWorld } from './strangers-world.ts'

/** At a time: the database and this process share what processors there are. */
const atOnce = 4

/**
 * Every operation, tried by every role in every standing with the ids of records that exist, against what a person
 * wrote down (drills/expectations). Who may must succeed; everybody else must be refused, learn nothing and not even
 * that there is something.
 */
export const strangers: Drill = {
  name: 'strangers',
  run: async ({ sabotage }) => {
    const server = await startPostgres({ durable: false })
    const pool = openServerPool({ url: server.url, size: atOnce })
    const database = databaseOn({ engine: 'postgres', pool, ownerPool: pool, close: () => pool.end() })
    try {
      await migrate(database)
      const world = await buildWorld(database)
      if (sabotage) return await sabotageWalls(world, database, pool)
      const chosen = chosenFrom(process.argv)
      const tally = await tryAll(world, pool, expectations, trialsOf(chosen, standings, allSeats))
      return report(tally, chosen)
    } finally {
      await database.close()
      await server.stop()
    }
  },
}

/** @param words `--only cases/`: a shorter look at the operations whose names begin so */
function chosenFrom(words: readonly string[]): readonly Attempt[] {
  const at = words.indexOf('--only')
  const begins = at < 0 ? '' : (words[at + 1] ?? '')
  return allAttempts.filter(({ row }) => row.startsWith(begins))
}

function report(tally: Tally, attempts: readonly Attempt[]): number {
  const faults = [
    ...gaps(),
    ...attempts
      .filter(({ row }) => !tally.given.has(row) && canSucceed(row))
      .map(({ row }) => `${row}: nobody succeeded.`),
  ]
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  for (const [finding, who] of [...tally.findings].toSorted(([a], [b]) => a.localeCompare(b))) {
    process.stdout.write(`${finding} [${who.join(', ')}]\n`)
  }
  const count = new Set(attempts.map(({ contract }) => contract.name)).size
  const { tried, allowedWrongly, refusedWrongly } = tally
  process.stdout.write(
    `strangers operations=${count} tried=${tried} allowed_wrongly=${allowedWrongly} refused_wrongly=${refusedWrongly}\n`,
  )
  return faults.length === 0 && tried > 0 && allowedWrongly === 0 && refusedWrongly === 0 ? 0 : 1
}

/** Operations nobody tries, attempts nobody judges, expectations of nothing. */
function gaps(): string[] {
  const rows = new Set(allAttempts.map(({ row }) => row))
  const tried = new Set(allAttempts.map(({ contract }) => contract.name))
  return [
    ...operations
      .filter(({ contract }) => !tried.has(contract.name))
      .map(({ contract }) => `${contract.name} is not tried.`),
    ...[...rows].filter((row) => !(row in expectations)).map((row) => `${row} has no expectation.`),
    ...Object.keys(expectations)
      .filter((row) => !rows.has(row))
      .map((row) => `${row} is expected and not tried.`),
  ]
}

/** Some rows say that nobody may: another's session, a guessed link. Their operation succeeds in another row. */
function canSucceed(row: string): boolean {
  const expectation = expectations[row]
  return typeof expectation !== 'object' || Object.values(expectation).some((seats) => seats.length > 0)
}
