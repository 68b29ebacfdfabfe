import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Application, openApplication } from '#apps/server/application.ts'
import { operations } from '#apps/server/compose.ts'
import type { Settings } from '#apps/server/settings.ts'
import { continueAfterRestore } from '#capabilities/audit/model/api.ts'
import { lostCheckpoint, setLogAside } from '#capabilities/audit/server/public.ts'
import { verify, type VerifyReport } from '#capabilities/audit/server/verify.ts'
import { rebuildTokens } from '#capabilities/persons/server/public.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/problem.ts'
import { allOrNothing } from '#platform/server/all-or-nothing.ts'
import { type BackupFiles, findBackup } from '#platform/server/backup-files.ts'
import { openDatabase } from '#platform/server/database.ts'
import { type Erasure, ledgerName, readLedger } from '#platform/server/erasure-ledger.ts'
import { type Keyring, keyringExists, readKeyring } from '#platform/server/keyring.ts'
import { nameThisClient, otherClients } from '#platform/server/other-clients.ts'
import { endRestore, restoreRecords, type UnfinishedRestore, unfinishedRestore } from '#platform/server/restore.ts'
import { runAs } from '#platform/server/run-as.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'
import { actingAs } from './acting-account.ts'
import { keepNode, restore } from './node-operations.ts'

const system = { role: 'pokpong_system' }

export interface RestoreChoice {
  settings: Settings
  /** A backup file, or a folder of which the newest backup is taken. */
  path: string
  passphrase: string
  /** A further ledger of erasures. */
  ledger?: string | undefined
  as?: string | undefined
  withoutKeys: boolean
  say: (line: string) => void
  /** Only for the drill's sabotage: forgets who was erased after the backup. */
  forgetErasures?: boolean
}

/**
 * Restores a node before it serves anybody: rows and keys, without the keys of the erased; then, in one transaction, the
 * erasures since the backup and the search tokens; then the whole record is verified. Interrupted, it goes on from there.
 */
export async function restoreNode(choice: RestoreChoice): Promise<VerifyReport> {
  const { settings } = choice
  const keyring = presentKeyring(settings)
  const files = await findBackup(choice.path)
  const erased = choice.forgetErasures ? [] : await knownErasures(choice, files, keyring)
  const loaded = await load(choice, files, keyring, erased)
  const application = await openApplication(settings, () => {})
  try {
    await finish(choice, application, loaded, erased)
    await application.sequence()
    return await verify(application.database, auditOf(settings, keyring))
  } finally {
    await application.close()
  }
}

/** A new keyring would open nothing of the backup, so none is made here. */
function presentKeyring({ keyring }: Settings): Keyring {
  if ('file' in keyring && !keyringExists(keyring.file)) {
    throw new Error(`There is no keyring at ${keyring.file}. Put the node's keyring back first (KEYRING_FILE).`)
  }
  return readKeyring(keyring)
}

/** From every ledger in reach: beside the backup, where the node kept its own, and the one that was named. */
async function knownErasures(choice: RestoreChoice, files: BackupFiles, keyring: Keyring): Promise<Erasure[]> {
  const folder = dirname(files.backup)
  const beside = (await readdir(folder)).filter((name) => name.endsWith('.erasures')).map((name) => join(folder, name))
  const kept = [choice.settings.auditDir, ...choice.settings.witnessDirs, folder].map((each) => join(each, ledgerName))
  const named = choice.ledger === undefined ? [] : [resolve(choice.ledger)]
  const found = new Map<string, Erasure>()
  let newest = ''
  for (const file of [...beside, ...kept.filter((each) => existsSync(each)), ...named]) {
    const ledger = await readLedger(file, keyring)
    if (ledger.writtenAt > newest) newest = ledger.writtenAt
    for (const erasure of ledger.erasures) found.set(erasure.subjectId, erasure)
  }
  choice.say(
    newest === ''
      ? 'No ledger of erasures was found: nobody can say who was erased since the backup.'
      : `The newest ledger of erasures is of ${newest}: ${found.size} erased.`,
  )
  return [...found.values()]
}

async function load(
  choice: RestoreChoice,
  files: BackupFiles,
  keyring: Keyring,
  erased: Erasure[],
): Promise<UnfinishedRestore> {
  const { settings, passphrase, withoutKeys, say } = choice
  nameThisClient()
  const folder = resolve(settings.dataDir, 'database')
  const { databaseUrl: url, migratorUrl, pool: poolSize } = settings
  const database = await openDatabase({ url, migratorUrl, folder, poolSize })
  try {
    if ((await otherClients(database)) > 0) throw new Error('Another process has this database open. Stop it first.')
    const before = await unfinishedRestore(database)
    if (before) {
      say(`Going on with the restore of ${before.takenAt} that was interrupted.`)
      return before
    }
    const loaded = await restoreRecords(database, { files, passphrase, keyring, erased, withoutKeys, now: new Date() })
    say(`Loaded ${loaded.rows} rows as of ${loaded.takenAt}, and ${loaded.keys} keys.`)
    if (loaded.keysLeftOut > 0) say(`${loaded.keysLeftOut} keys were left out: their owners were erased since.`)
    return loaded
  } finally {
    await database.close()
  }
}

/** All of it or nothing, so that a restore that is interrupted here is taken up again here. */
async function finish(
  choice: RestoreChoice,
  application: Application,
  loaded: UnfinishedRestore,
  erasures: Erasure[],
): Promise<void> {
  const { backupId, takenAt } = loaded
  const { actor } = await actingAs(application, choice.as, 'administrator')
  const said: string[] = []
  await allOrNothing(application.database, async (joined) => {
    const spine = { ...application.spine, database: joined }
    const input = { backupId, takenAt, withKeys: !choice.withoutKeys, erasures }
    const { replayed } = await keepNode({ spine, actor }, restore, input)
    const people = await joined.transact(system, (tx) => rebuildTokens(tx, application.keyring))
    said.push(`${replayed} erasures since the backup were written again; ${people} people can be found by name.`)
    said.push(...(await stateWhatIsLost(choice.settings, application.keyring, { spine, actor })))
    await joined.transact(system, endRestore)
    return true
  })
  for (const line of said) choice.say(line)
}

/** What was signed after the backup is gone: the log says so itself, or witnesses would find it tampered with. */
async function stateWhatIsLost(
  settings: Settings,
  keyring: Keyring,
  acting: { spine: SpineDependencies; actor: Actor },
) {
  const lost = await lostCheckpoint(acting.spine.database, auditOf(settings, keyring))
  if (!lost) return []
  const stated = await runAs({ spine: acting.spine, operations }, acting.actor, continueAfterRestore, {
    lost: lost.size,
  })
  if (stated instanceof Refusal) throw new Error(`Refused: ${JSON.stringify(stated.problem)}`)
  await setLogAside(settings.auditDir, lost)
  return [
    `Of ${lost.size} signed entries ${stated.kept} were kept. This now stands in the log, and every verification says it.`,
  ]
}

function auditOf({ auditDir: folder, witnessDirs: witnessFolders, nodeName: origin }: Settings, keyring: Keyring) {
  return { folder, witnessFolders, origin, signingSeed: keyring.signingSeed }
}
