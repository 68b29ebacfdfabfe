import { lostCheckpoint, setLogAside } from '#capabilities/audit/server/public.ts'
import { continueAfterRestore } from '#capabilities/audit/model/api.ts'
import { actingAs, command } from './acting-account.ts'
import { type CliCommand, readOptions } from './command-line.ts'

/** After a restore: states in the log what was lost, puts the lost part of the folder aside and signs again. */
export const continueLog: CliCommand = {
  name: 'audit continue',
  usage: ['audit continue [--as NAME]   after a restore: state what was lost, and sign again'],
  run: async ({ settings, words, open, say }) => {
    const { values } = readOptions(words, { values: ['as'] })
    const application = await open()
    const { auditDir: folder, witnessDirs: witnessFolders, nodeName: origin } = settings
    const where = { folder, witnessFolders, origin, signingSeed: application.keyring.signingSeed }
    const lost = await lostCheckpoint(application.database, where)
    if (!lost) {
      say('Nothing is lost: the folder and the witnesses hold no signature that this database does not know.')
      return 0
    }
    const acting = await actingAs(application, values.as, 'administrator')
    const { kept } = await command(acting, continueAfterRestore, { lost: lost.size })
    await setLogAside(folder, lost)
    await application.sequence()
    say(`Of ${lost.size} signed entries ${kept} were kept. This now stands in the log, and every verification says it.`)
    return 0
  },
}
