import { dirname } from 'node:path'
import type { Application } from '#apps/server/application.ts'
import type { Settings } from '#apps/server/settings.ts'
import type { Actor } from '#platform/model/actor.ts'
import { keyFileDays } from '#platform/server/backup-files.ts'
import { syncFolder } from '#platform/server/durable-file-system.ts'
import { readErasures } from '#platform/server/erasure-ledger.ts'
import { type Keyring, readKeyring, writeKeyring } from '#platform/server/keyring.ts'
import { nameThisClient, otherClients } from '#platform/server/other-clients.ts'
import { countKeys, rewrapSome } from '#platform/server/rewrap.ts'
import { actingAs } from './acting-account.ts'
import { type CliCommand, type CommandLine, readOptions, UsageError } from './command-line.ts'
import { keepNode, rotateKeys as recordRotation } from './node-operations.ts'

const system = { role: 'pokpong_system' }

/** Adds a secret to the keyring and wraps every data key with it; started again, it goes on where it was stopped. */
export const rotateKeys: CliCommand = {
  name: 'keys rotate',
  usage: ['keys rotate [--as ACCOUNT] [--restarted]   add a secret to the keyring and wrap all keys with it'],
  async run({ settings, words, open, say }) {
    const { values, flags } = readOptions(words, { values: ['as'], flags: ['restarted'] })
    const file = keyringFile(settings)
    nameThisClient()
    const application = await open()
    const { actor } = await actingAs(application, values.as, 'administrator')
    const acting = { application, actor }
    const before = await countsOf(application)
    const unfinished = [...before.keys()].some((version) => version !== application.keyring.currentVersion)
    const keyring = unfinished ? application.keyring : await addSecret(acting, file, say)
    const others = await otherClients(application.database)
    if (others > 0 && !flags.has('restarted')) {
      say(`${others} other processes use this database and know the old keyring only.`)
      say('Give them the keyring as it is now and restart them; then run: keys rotate --restarted')
      return 0
    }
    await wrapAll(acting, keyring, say)
    return 0
  },
}

/** Which secret wraps how many keys, and since when an erasure is beyond recall. */
export const keysStatus: CliCommand = {
  name: 'keys status',
  usage: [
    'keys status [--erasures]   which secrets wrap how many keys, and since when who was erased is beyond recall',
  ],
  async run({ words, open, say }) {
    const { flags } = readOptions(words, { flags: ['erasures'] })
    const application = await open()
    const counts = await countsOf(application)
    const { currentVersion } = application.keyring
    for (const [version, keys] of counts) {
      say(`Secret ${version}${version === currentVersion ? ' (newest)' : ''} wraps ${keys} keys.`)
    }
    if (!counts.has(currentVersion)) say(`Secret ${currentVersion} (newest) wraps no keys yet.`)
    if ([...counts.keys()].some((version) => version !== currentVersion))
      say('Run keys rotate to wrap the others with the newest.')
    for (const line of await erasureLines(application, flags.has('erasures'))) say(line)
    return 0
  },
}

interface Acting {
  application: Application
  actor: Actor
}

function keyringFile({ keyring }: Settings): string {
  if ('file' in keyring) return keyring.file
  throw new UsageError(
    'The keyring comes from the variable KEYRING, where nothing can be written. Keep it in a file (KEYRING_FILE) to rotate it.',
  )
}

function countsOf({ database }: Application): Promise<ReadonlyMap<number, number>> {
  return database.transact(system, countKeys)
}

/** The keyring is on the disk for certain before anything depends on its new secret. */
async function addSecret({ application, actor }: Acting, file: string, say: CommandLine['say']): Promise<Keyring> {
  const { keyring, clock, spine } = application
  const secret = keyring.currentVersion + 1
  await keepNode({ spine, actor }, recordRotation, { step: 'secret-added', secret, keys: 0 })
  writeKeyring(file, keyring.rotated(clock()))
  syncFolder(dirname(file))
  const written = readKeyring({ file })
  if (written.currentVersion !== secret) throw new Error('The keyring was not written as it should be.')
  say(`Secret ${secret} was added to ${file}. Renew the sealed copies of the keyring now: the old ones lack it.`)
  return written
}

async function wrapAll({ application, actor }: Acting, keyring: Keyring, say: CommandLine['say']): Promise<void> {
  const { database, spine } = application
  let keys = 0
  for (;;) {
    const wrapped = await rewrapSome(database, keyring)
    if (wrapped === 0) break
    keys += wrapped
    if (keys % 10_000 === 0) say(`${keys} keys`)
  }
  const secret = keyring.currentVersion
  await keepNode({ spine, actor }, recordRotation, { step: 'keys-wrapped', secret, keys })
  say(
    `${keys} keys are now wrapped with secret ${secret}. The earlier secrets stay in the keyring: key files of the last`,
  )
  say(`${keyFileDays} days, sign-in codes and answers of earlier commands are sealed with them.`)
}

/** Nobody may say "erased" before the last file that may hold the key has expired (ARCHITECTURE §3). */
async function erasureLines(application: Application, each: boolean): Promise<string[]> {
  const erasures = await application.database.transact(system, readErasures)
  const now = application.clock().toISOString()
  const dated = erasures.map((erasure) => ({ ...erasure, erasedFrom: afterKeyFiles(erasure.requestedAt) }))
  const pending = dated.filter(({ erasedFrom }) => erasedFrom > now)
  const lines = each
    ? dated.map(
        ({ subjectId, requestedAt, erasedFrom }) =>
          `${subjectId} closed ${day(requestedAt)}, erased ${erasedFrom > now ? 'from' : 'since'} ${day(erasedFrom)}`,
      )
    : []
  lines.push(`${dated.length - pending.length} people are erased: every file that could hold their key has expired.`)
  const last = pending
    .map(({ erasedFrom }) => erasedFrom)
    .toSorted()
    .at(-1)
  if (last === undefined) return lines
  return [
    ...lines,
    `${pending.length} more are closed; they may be called erased as the files of keys expire, all of them from ${day(last)}.`,
  ]
}

function afterKeyFiles(requestedAt: string): string {
  return new Date(new Date(requestedAt).getTime() + keyFileDays * 86_400_000).toISOString()
}

function day(instant: string): string {
  return instant.slice(0, 10)
}
