import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { startSequencer } from '#capabilities/audit/server/public.ts'
import { authenticate } from '#capabilities/identity/server/public.ts'
import { type Database, openDatabase } from '#platform/server/database.ts'
import { keepLedger } from '#platform/server/erasure-ledger.ts'
import { createHttp } from '#platform/server/http.ts'
import { type Keyring, keyringExists, newKeyring, readKeyring, writeKeyring } from '#platform/server/keyring.ts'
import { migrate } from '#platform/server/migrate.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'
import { operations } from './compose.ts'
import { composeSpine } from './spine.ts'
import { mountDemoSession } from './demo-session.ts'
import type { Settings } from './settings.ts'

export interface Application {
  database: Database
  keyring: Keyring
  spine: SpineDependencies
  http: FastifyInstance
  clock: () => Date
  /** Gives every committed command its place in the one order now, rather than within the next moment. */
  sequence: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Opens everything a node needs, in order, and closes it in the reverse order. Does not listen yet.
 * @param moreRoutes for benches, which measure beside the product's own operations
 */
export async function openApplication(
  settings: Settings,
  log: (line: Record<string, unknown>) => void,
  moreRoutes?: (app: FastifyInstance, database: Database) => void,
): Promise<Application> {
  const keyring = openKeyring(settings)
  const clock = clockFrom(settings.now)
  const database = await openDatabase({
    url: settings.databaseUrl,
    migratorUrl: settings.migratorUrl,
    folder: resolve(settings.dataDir, 'database'),
    poolSize: settings.pool,
  })
  await migrate(database)
  const spine = composeSpine({ database, keyring, clock })
  const sequencer = await startSequencer(database, {
    folder: settings.auditDir,
    witnessFolders: settings.witnessDirs,
    origin: settings.nodeName,
    signingSeed: keyring.signingSeed,
    onFault: (fault) => log({ level: 'error', audit: fault ?? 'signing again' }),
  })
  const ledger = keepLedger(database, keyring, { folders: [settings.auditDir, ...settings.witnessDirs] })
  const http = await createHttp({
    ...spine,
    operations,
    authenticate: (token) => findActor(database, token, clock()),
    secure: settings.secure,
    publicUrl: settings.publicUrl,
    trustedProxies: settings.trustedProxies,
    log,
    webFolder: resolve(import.meta.dirname, '../../dist/web'),
    extraRoutes: (app) => {
      app.get('/api/health', async (_request, reply) => reply.send(await health(database)))
      if (settings.demo) mountDemoSession(app, { database, clock, secure: settings.secure })
      moreRoutes?.(app, database)
    },
  })
  const close = async () => {
    await http.close()
    await sequencer.stop()
    await ledger.stop()
    await database.close()
  }
  return { database, keyring, spine, http, clock, sequence: () => sequencer.flush(), close }
}

/** Sessions are found by a digest, so that a stolen table opens none of them. */
async function findActor(database: Database, token: string, now: Date) {
  const digest = createHash('sha256').update(token).digest()
  return database.ask({ role: 'pokpong_app' }, (tx) => authenticate(tx, digest, now))
}

async function health(database: Database) {
  await database.transact({ role: 'pokpong_app' }, async () => undefined)
  return { status: 'ok', engine: database.engine }
}

/** The first start writes a new keyring; losing it later loses every name, which SECURITY.md says loudly. */
function openKeyring({ keyring }: Settings): Keyring {
  if ('file' in keyring && !keyringExists(keyring.file)) writeKeyring(keyring.file, newKeyring(new Date()))
  return readKeyring(keyring)
}

function clockFrom(start: string | undefined): () => Date {
  if (!start) return () => new Date()
  const offset = new Date(start).getTime() - Date.now()
  return () => new Date(Date.now() + offset)
}
