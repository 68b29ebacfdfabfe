import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { parts } from '#apps/web/offline.ts'
import { settingsOf } from '#capabilities/access/server/public.ts'
import { carryFile, readCase } from '#capabilities/cases/model/api-file.ts'
import { registerDevice } from '#capabilities/devices/model/api.ts'
import { demoStepUp } from '#capabilities/identity/model/api.ts'
import { compareHeld } from '#capabilities/sync/model/api.ts'
import { pull } from '#capabilities/sync/web/pull.ts'
import { asActor, organisations } from '#demo/cast.ts'
import { startServer } from '#drills/server-process.ts'
import { mintCode } from '#platform/model/ids.ts'
import { readKeyring } from '#platform/server/keyring.ts'
import { bytesToBase64Url } from '#platform/web/device/base64.ts'
import { Device } from '#platform/web/device/device.ts'
import { startPostgres } from '#test/world/postgres-server.ts'
import { type Bench, median } from './bench.ts'
import { Caseload, tablesOfCases } from './sync-caseload.ts'
import { CountedLine } from './sync-line.ts'
import { memoryStore } from './sync-store.ts'

const cases = 1000
const rounds = 3

/**
 * A device's first pull of a thousand cases from the real server on PostgreSQL, over HTTP.
 *
 * `bytes` are the bodies of all answers of that pull as they travel, gzip. `ratio` holds its time against reading the
 * rows of the same cases straight from the tables: one connection of the application's role under the same account's
 * Row-Level Security, nothing deciphered. The pull's time includes reading, deciding, deciphering, writing JSON,
 * compressing, the way over the loopback and reading the JSON; not included is the time in which `carry-file` writes each
 * file into the access log, which is writing and stands in a line of its own. Medians of three; `bytes` of the largest.
 * `brotli_bytes` beside it are what a browser receives over TLS, where it asks for brotli.
 * `resume_bytes` are the bodies of request and answer together when nothing has changed; heads are told beside it.
 */
export const sync: Bench = {
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'pokpong-sync-'))
    const postgres = await startPostgres({ durable: true })
    const dataDir = join(folder, 'node')
    const server = await startServer({
      settings: { DATA_DIR: dataDir, DATABASE_URL: postgres.url },
      entry: 'bench/bench-server.ts',
    })
    try {
      const caseload = new Caseload(readKeyring({ file: `${dataDir}.keyring.json` }), Date.now())
      await caseload.fill(postgres.url, cases)
      await letCarry(postgres.url)
      const measured: Round[] = []
      for (let round = 0; round < rounds; round += 1)
        measured.push(await aRound(server.address, postgres.url, caseload))
      const { bytes } = await aRound(server.address, postgres.url, caseload, 'br')
      console.log(`brotli_bytes=${bytes}`)
      tell(measured)
    } finally {
      await server.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

interface Round {
  pulled: number
  logged: number
  straight: number
  bytes: number
  requests: number
  sent: number
  resumeBytes: number
  resumeHeads: number
}

function tell(measured: readonly Round[]): void {
  const of = (key: keyof Round) => median(measured.map((round) => round[key]))
  const most = (key: keyof Round) => Math.max(...measured.map((round) => round[key]))
  console.log(
    `pull_ms=${of('pulled').toFixed(0)} straight_ms=${of('straight').toFixed(0)} logged_ms=${of('logged').toFixed(0)}`,
  )
  console.log(`requests=${most('requests')} sent_bytes=${most('sent')} resume_heads=${most('resumeHeads')}`)
  const ratio = median(measured.map(({ pulled, straight }) => pulled / straight))
  console.log(
    `sync cases=${cases} bytes=${most('bytes')} ratio=${ratio.toFixed(2)} resume_bytes=${most('resumeBytes')}`,
  )
}

/** A rule lets a device carry 500 cases at most; the bench weighs what the issue names. */
async function letCarry(url: string): Promise<void> {
  await asOwner(url, (owner) =>
    owner.query('insert into devices.rule (id, lease_days, case_limit) values ($1, 14, $2)', [
      organisations.welfare.id,
      cases,
    ]),
  )
}

async function aRound(
  address: string,
  url: string,
  caseload: Caseload,
  encoding: 'gzip' | 'br' = 'gzip',
): Promise<Round> {
  // As if no device had carried these files before.
  await asOwner(url, (owner) => owner.query('truncate cases.reading'))
  const line = await CountedLine.signedInAs('caseWorker', address, encoding)
  const device = await aDevice(line)
  line.begin()
  const begun = performance.now()
  await pull(device, line.call)
  const whole = performance.now() - begun
  const first = line.sum()
  const logged = line.traffic[carryFile.name]?.ms ?? 0
  const carried = (await device.vault.held(readCase.name)).size
  if (carried !== cases) throw new Error(`${carried} of ${cases} cases were pulled.`)
  line.begin()
  await pull(device, line.call)
  const again = line.sum()
  if (again.requests !== 1 || !line.traffic[compareHeld.name])
    throw new Error('Something was sent although nothing changed.')
  line.close()
  return {
    pulled: whole - logged,
    logged,
    straight: await straight(url, caseload),
    bytes: first.received,
    requests: first.requests,
    sent: first.sent,
    resumeBytes: again.sent + again.received,
    resumeHeads: again.heads,
  }
}

async function straight(url: string, { recordIds }: Caseload): Promise<number> {
  return asOwner(url, async (client) => {
    await client.query('begin')
    const given = { role: 'pokpong_app', ...settingsOf(asActor('caseWorker')), 'app.now': new Date().toISOString() }
    for (const [name, value] of Object.entries(given)) {
      await client.query('select set_config($1, $2, true)', [name, value])
    }
    const begun = performance.now()
    for (const [table, column] of Object.entries(tablesOfCases)) {
      const { rows } = await client.query(`select * from ${table} where ${column} = any ($1::uuid[])`, [recordIds])
      if (rows.length < cases) throw new Error(`${table} was read incompletely.`)
    }
    return performance.now() - begun
  })
}

/** The bench's own connection; triggers are off, so that nothing it prepares has a history. */
async function asOwner<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    return await act(client)
  } finally {
    await client.end()
  }
}

async function aDevice(line: CountedLine): Promise<Device> {
  const id = uuidv7()
  await line.call(demoStepUp, {})
  await line.call(registerDevice, {
    id,
    code: mintCode('DV', crypto.getRandomValues(new Uint8Array(8))),
    kind: 'phone',
    token: bytesToBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    unlock: 'passkey',
    appVersion: '1',
    storageKept: true,
  })
  return new Device({ vault: memoryStore(id), parts, isReachable: () => true })
}
