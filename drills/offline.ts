import { openDatabase } from '#platform/server/database.ts'
import { migrate } from '#platform/server/migrate.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import type { Drill } from './drill.ts'
import { liveThrough } from './offline-history.ts'
import { judge, type Verdict } from './offline-judge.ts'
import { Random } from './offline-random.ts'
import { buildOfflineWorld, closeHistory, type OfflineWorld } from './offline-world.ts'

const wanted = { honest: 2000, sabotaged: 25 }

/**
 * Seeded histories of three devices and the node, with edits of the same records, requests that are lost, doubled and
 * late, crashes in the middle of sending and fetching, wrong clocks, access that ends and begins, and restarts. In the
 * end nothing that a device took may be lost, all must have the same, nobody may hold what they may not read, and no
 * change may have gone over another unseen. Sabotage lets whoever comes last overwrite.
 *
 * `--seed=N` lives through that history alone; `--histories=N` through so many.
 */
export const offline: Drill = {
  name: 'offline',
  run: async ({ sabotage }) => {
    const server = await startPostgres({ durable: false })
    const database = await openDatabase({ url: server.url, poolSize: 4 })
    try {
      await migrate(database)
      const world = await buildOfflineWorld(database)
      const total = { lost: 0, diverged: 0, leaked: 0, overwritten: 0 }
      const seeds = chosenSeeds(sabotage)
      for (const seed of seeds) count(total, seed, await liveAndJudge(world, seed, sabotage))
      const { lost, diverged, leaked, overwritten } = total
      process.stdout.write(
        `offline histories=${seeds.length} lost=${lost} diverged=${diverged} leaked=${leaked} silently_overwritten=${overwritten}\n`,
      )
      return seeds.length > 0 && lost + diverged + leaked + overwritten === 0 ? 0 : 1
    } finally {
      await database.close()
      await server.stop()
    }
  },
}

function chosenSeeds(sabotage: boolean): number[] {
  const chosen = (name: string) => {
    const word = process.argv.find((each) => each.startsWith(`--${name}=`))
    return word === undefined ? undefined : Number(word.split('=')[1])
  }
  const one = chosen('seed')
  if (one !== undefined) return [one]
  const many = chosen('histories') ?? (sabotage ? wanted.sabotaged : wanted.honest)
  return Array.from({ length: many }, (_, at) => at + 1)
}

async function liveAndJudge(world: OfflineWorld, seed: number, sabotage: boolean): Promise<Verdict> {
  const told = await liveThrough(world, new Random(seed), sabotage)
  try {
    return await judge(world, told)
  } finally {
    for (const phone of told.phones) await phone.wipe()
    await closeHistory(world, told.caseId)
  }
}

function count(total: Record<keyof Verdict, number>, seed: number, verdict: Verdict): void {
  for (const [kind, found] of Object.entries(verdict) as [keyof Verdict, string[]][]) {
    total[kind] += found.length
    for (const what of found) process.stdout.write(`seed ${seed}, ${kind}: ${what}\n`)
  }
}
