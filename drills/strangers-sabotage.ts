import { sql } from 'kysely'
import type pg from 'pg'
import { operations } from '#apps/server/compose.ts'
import type { Policy } from '#platform/model/contract.ts'
import { allow } from '#platform/model/decision.ts'
import type { Database } from '#platform/server/database.ts'
import { allAttempts } from './attempts/all.ts'
import { expectations } from './expectations/all.ts'
import type { Seat, Standing } from './expectations/expectation.ts'
import { type Tally, trialsOf, tryAll } from './strangers-run.ts'
import type { StrangersWorld } from './strangers-world.ts'

const looked: readonly string[] = [
  'persons/find-people',
  'persons/correct-person',
  'cases/list-cases',
  'cases/assign-case',
  'cases/write-plan',
  'referrals/',
]
const standings: readonly Standing[] = ['none', 'same-organisation', 'declined', 'referred']
const seats: readonly Seat[] = ['case-worker', 'supervisor', 'shelter-manager']

/**
 * Takes down one wall at a time, and looks at a part of the operations only. The other wall still stands behind most of
 * them, so that the numbers are small; that there are any is what counts.
 * @returns 1 when both were noticed, as a drill that failed; 3 when one was not
 */
export async function sabotageWalls(world: StrangersWorld, database: Database, pool: pg.Pool): Promise<number> {
  const attempts = allAttempts.filter(({ row }) => looked.some((begins) => row.startsWith(begins)))
  const trials = trialsOf(attempts, standings, seats)
  const look = () => tryAll(world, pool, expectations, trials)
  const honest = await look()
  const noPolicy = await withoutPolicies(look)
  await dropRowLevelSecurity(database)
  const noRows = await look()
  say('with both walls', honest)
  say('every policy allows', noPolicy)
  say('Row-Level Security is off', noRows)
  const wrongly = noPolicy.allowedWrongly + noRows.allowedWrongly
  process.stdout.write(
    `strangers operations=${attempts.length} tried=${noPolicy.tried + noRows.tried} allowed_wrongly=${wrongly} refused_wrongly=${noPolicy.refusedWrongly + noRows.refusedWrongly}\n`,
  )
  return noPolicy.allowedWrongly > honest.allowedWrongly && noRows.allowedWrongly > honest.allowedWrongly ? 1 : 3
}

async function withoutPolicies<T>(run: () => Promise<T>): Promise<T> {
  const contracts = operations.map(({ contract }) => contract as { policy: Policy | 'public' })
  const policies = contracts.map(({ policy }) => policy)
  for (const contract of contracts) contract.policy = () => allow
  try {
    return await run()
  } finally {
    for (const [at, contract] of contracts.entries()) contract.policy = policies[at]!
  }
}

async function dropRowLevelSecurity(database: Database): Promise<void> {
  await database.asOwner(async (db) => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relrowsecurity and c.relkind = 'r'`.execute(db)
    for (const { name } of rows)
      await sql.raw(`alter table ${name} no force row level security, disable row level security`).execute(db)
  })
}

function say(about: string, { tried, allowedWrongly, refusedWrongly }: Tally): void {
  process.stdout.write(`${about}: tried=${tried} allowed_wrongly=${allowedWrongly} refused_wrongly=${refusedWrongly}\n`)
}
