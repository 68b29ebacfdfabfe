import { sentencesOf } from '#capabilities/audit/server/verify-command.ts'
import { readPassphrase } from './backup-passphrase.ts'
import { type CliCommand, readOptions, UsageError } from './command-line.ts'
import { restoreNode } from './restore-node.ts'

/** Brings a backup back into an empty node, keeps the erased erased, and proves that nothing was altered. */
export const restore: CliCommand = {
  name: 'restore',
  usage: [
    'restore FOLDER|FILE [--erasures FILE] [--as ACCOUNT] [--without-keys]   bring a backup back into an empty node',
  ],
  async run({ settings, words, say }) {
    const { plain, values, flags } = readOptions(words, { values: ['erasures', 'as'], flags: ['without-keys'] })
    const [path] = plain
    if (!path) throw new UsageError('Name the backup, or the folder of which the newest is taken.')
    const passphrase = await readPassphrase({ twice: false })
    const withoutKeys = flags.has('without-keys')
    const report = await restoreNode({
      settings,
      path,
      passphrase,
      ledger: values.erasures,
      as: values.as,
      withoutKeys,
      say,
    })
    for (const sentence of sentencesOf(report)) say(sentence)
    if (report.findings.length > 0) return 1
    say('The node is restored. Start it as always.')
    return 0
  },
}
