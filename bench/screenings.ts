import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#drills/server-process.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import { type Bench, median, percentile } from './bench.ts'
import { aBareRow, aWholeScreening } from './screening-load.ts'
import { KeptAlive } from './kept-alive.ts'

const clients = 16
const rounds = 5
const roundMs = 4000
const warmUpMs = 2000

/**
 * Complete screenings a second (16 answers, a new person with names and index tokens) through HTTP with session,
 * policy, Row-Level Security, encryption, history and audit, durable; against one bare insert through the same server
 * and pool. Both in turns, so that the ratio holds when the machine's speed drifts.
 */
export const screenings: Bench = {
  async run() {
    await measure('pglite', {})
    const postgres = await startPostgres({ durable: true })
    try {
      await measure('postgres', { DATABASE_URL: postgres.url, DATABASE_POOL: String(clients) })
    } finally {
      await postgres.stop()
    }
  },
}

async function measure(engine: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pokpong-screenings-'))
  const server = await startServer({
    settings: { DATA_DIR: join(folder, 'node'), ...settings },
    entry: 'bench/bench-server.ts',
  })
  try {
    const load = await KeptAlive.signedIn(server.address, clients)
    await turn(load, '/api/screenings/record', aWholeScreening, warmUpMs)
    await turn(load, '/api/bench/bare', aBareRow, warmUpMs)
    const whole: number[] = []
    const bare: number[] = []
    const latencies: number[] = []
    for (let round = 0; round < rounds; round++) {
      bare.push((await turn(load, '/api/bench/bare', aBareRow, roundMs)).perSecond)
      const done = await turn(load, '/api/screenings/record', aWholeScreening, roundMs)
      whole.push(done.perSecond)
      latencies.push(...done.latencies)
    }
    load.close()
    const ratio = median(whole.map((value, round) => value / bare[round]!))
    const figures = [
      `per_s=${median(whole).toFixed(0)}`,
      `p99_ms=${percentile(latencies, 0.99).toFixed(1)}`,
      `bare_per_s=${median(bare).toFixed(0)}`,
      `ratio=${ratio.toFixed(2)}`,
    ]
    console.log(`screenings engine=${engine} clients=${clients} ${figures.join(' ')}`)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All clients post one after the other for a while. @returns how many a second, and how long each took in ms */
async function turn(load: KeptAlive, path: string, body: () => object, forMs: number) {
  const latencies: number[] = []
  const end = performance.now() + forMs
  const begun = performance.now()
  await Promise.all(
    load.sockets.map(async (socket) => {
      while (performance.now() < end) {
        const sent = performance.now()
        await load.post(socket, path, body())
        latencies.push(performance.now() - sent)
      }
    }),
  )
  return { perSecond: latencies.length / ((performance.now() - begun) / 1000), latencies }
}
