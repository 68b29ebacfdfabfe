import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listCases } from '#capabilities/cases/model/api.ts'
import type { CastName } from '#demo/cast.ts'
import { HttpSession } from '#drills/http-session.ts'
import { startServer } from '#drills/server-process.ts'
import { readKeyring } from '#platform/server/keyring.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import { type Bench, percentile } from './bench.ts'
import { CountryOfCases } from './caseload-country.ts'

const small = 10_000
const large = 1_000_000
const asked = 200

/** A worker with 40 cases, a supervisor whose organisation holds 5 % of all, an organisation that holds 20 %. */
const readers: readonly CastName[] = ['caseWorker', 'supervisor', 'shelterManager']

/** The list of 50 in the order of need must not slow down with the country: worst reader, p95, over HTTP, on PostgreSQL. */
export const caseload: Bench = {
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'pokpong-caseload-'))
    const postgres = await startPostgres({ durable: true })
    const dataDir = join(folder, 'node')
    const server = await startServer({
      settings: { DATA_DIR: dataDir, DATABASE_URL: postgres.url },
      entry: 'bench/bench-server.ts',
    })
    const country = await CountryOfCases.open(postgres.url, readKeyring({ file: `${dataDir}.keyring.json` }))
    try {
      await country.growTo(small)
      const few = await worst(server.address)
      await country.growTo(large)
      const many = await worst(server.address)
      console.log(
        `caseload p95_small_ms=${few.toFixed(1)} p95_large_ms=${many.toFixed(1)} ratio=${(many / few).toFixed(2)}`,
      )
    } finally {
      await country.close()
      await server.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function worst(address: string): Promise<number> {
  const figures: number[] = []
  for (const reader of readers) {
    const session = await HttpSession.signedInAs(reader, address)
    const took: number[] = []
    for (let time = 0; time < asked + 20; time++) {
      const begun = performance.now()
      const { rows } = await session.do(listCases, {})
      if (rows.length < 40 || rows.some((row) => !row.person?.alias))
        throw new Error(`${reader} saw an incomplete list.`)
      took.push(performance.now() - begun)
    }
    // The first requests warm the connections and the plans.
    figures.push(percentile(took.slice(20), 0.95))
  }
  return Math.max(...figures)
}
