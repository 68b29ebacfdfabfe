import { takeBackup } from '#platform/server/backup.ts'
import { actingAs } from './acting-account.ts'
import { readPassphrase } from './backup-passphrase.ts'
import { type CliCommand, readOptions, UsageError } from './command-line.ts'
import { backUp, keepNode } from './node-operations.ts'

/** Writes everything of one instant into a folder, sealed; others may go on working on a PostgreSQL server meanwhile. */
export const backup: CliCommand = {
  name: 'backup',
  usage: [
    'backup FOLDER [--as ACCOUNT]   write all records into FOLDER, sealed with a passphrase, and their keys apart',
  ],
  async run({ settings, words, open, say }) {
    const { plain, values } = readOptions(words, { values: ['as'] })
    const [folder] = plain
    if (!folder) throw new UsageError('Name the folder for the backup; best one on another disk.')
    const passphrase = await readPassphrase({ twice: true })
    const application = await open()
    const { actor } = await actingAs(application, values.as, 'administrator')
    const now = application.clock()
    await keepNode({ spine: application.spine, actor }, backUp, { takenAt: now.toISOString() })
    await application.sequence()
    const { database, keyring } = application
    const done = await takeBackup(database, { folder, passphrase, keyring, node: settings.nodeName, now })
    for (const name of done.removedKeys) say(`Removed ${name}: its keys had expired.`)
    for (const name of done.unreadableKeys) say(`${name} is no file of keys that Pokpong wrote; look at it yourself.`)
    say(
      `Wrote ${done.name}: ${done.rows} rows of ${done.tables} tables, ${Math.ceil(done.bytes / 1024)} KiB, and read it back.`,
    )
    say(
      `Keys of ${done.keys} people and cases are in ${done.name}.keys until ${done.keysExpireAt.slice(0, 10)}; delete every copy of it by then.`,
    )
    say('Keep the keyring and the passphrase elsewhere: without them nobody can read the backup, and neither can you.')
    return 0
  },
}
