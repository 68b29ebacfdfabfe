import type { CliCommand } from './command-line.ts'

/** Every command of `npm run pokpong`. */
export const commands: readonly CliCommand[] = []
