import { verifyCommand } from '#capabilities/audit/server/verify-command.ts'
import { backup } from './backup.ts'
import type { CliCommand } from './command-line.ts'
import { continueLog } from './continue-log.ts'
import { importCtdc } from './import-ctdc.ts'
import { importHtcds } from './import-htcds.ts'
import { keysStatus, rotateKeys } from './keys.ts'
import { restore } from './restore.ts'

/** Every command of `npm run pokpong`. */
export const commands: readonly CliCommand[] = [
  importCtdc,
  importHtcds,
  backup,
  restore,
  rotateKeys,
  keysStatus,
  verifyCommand,
  continueLog,
]
