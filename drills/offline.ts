import { openDatabase } from '#platform/server/database.ts'
import { migrate } from '#platform/server/migrate.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import type { Drill } from './drill.ts'
import { liveThrough } from './offline-history.ts'
import { judge, type Verdict } from './offline-judge.ts'
import { Random } from './offline-random.ts'
import { inShares, kinds, sharesOf, type Total } from './offline-shares.ts'
import { buildOfflineWorld, closeHistory, type OfflineWorld } from './offline-world.ts'

const wanted = { honest: 2000, sabotaged: 8 }

/**
 * Seeded histories of three devices and the node, with edits of the same records, requests that are lost, doubled and
 * late, crashes in the middle of sending and fetching, wrong clocks, access that ends and begins, and restarts. In the
 * end nothing that a device took may be lost, all must have the same, nobody may hold what they may not read, and no
 * change may have gone over another unseen. Sabotage lets whoever comes last overwrite.
 *
 * `--seed=N` lives through that history alone, `--seeds=A-B` from one to the other, `--histories=N` through so many. Many
 * are shared between the processors.
 */
export const offline: Drill = {
  name: 'offline',
  run: async ({ sabotage }) => {
    const seeds = chosenSeeds(sabotage)
    const shares = sabotage || said('seeds') ? [seeds] : sharesOf(seeds)
    const total = shares.length > 1 ? await inShares(shares) : await inThisProcess(seeds, sabotage)
    const figures = kinds.map((kind) => `${kind}=${total[kind]}`)
    process.stdout.write(`offline histories=${seeds.length} ${figures.join(' ')}\n`)
    return seeds.length > 0 && kinds.every((kind) => total[kind] === 0) ? 0 : 1
  },
}

function said(name: string): string | undefined {
  return process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1]
}

function chosenSeeds(sabotage: boolean): number[] {
  const [one, span, many] = [said('seed'), said('seeds'), said('histories')]
  if (one !== undefined) return [Number(one)]
  const [from, to] = span?.split('-').map(Number) ?? [1, Number(many ?? (sabotage ? wanted.sabotaged : wanted.honest))]
  return Array.from({ length: to! - from! + 1 }, (_, at) => from! + at)
}

async function inThisProcess(seeds: readonly number[], sabotage: boolean): Promise<Total> {
  const server = await startPostgres({ durable: false })
  const database = await openDatabase({ url: server.url, poolSize: 4 })
  try {
    await migrate(database)
    const world = await buildOfflineWorld(database)
    const total: Total = { lost: 0, diverged: 0, leaked: 0, silently_overwritten: 0 }
    for (const seed of seeds) count(total, seed, await liveAndJudge(world, seed, sabotage))
    return total
  } finally {
    await database.close()
    await server.stop()
  }
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

function count(total: Total, seed: number, { overwritten, ...verdict }: Verdict): void {
  const found = { ...verdict, silently_overwritten: overwritten }
  for (const kind of kinds) {
    total[kind] += found[kind].length
    for (const what of found[kind]) process.stdout.write(`seed ${seed}, ${kind}: ${what}\n`)
  }
}
