import type { Application } from '#apps/server/application.ts'
import type { Settings } from '#apps/server/settings.ts'

/** What a command of `npm run pokpong` gets to work with. */
export interface CommandLine {
  settings: Settings
  /** The words after the command's name. */
  words: readonly string[]
  /** Opens the node's database and keyring, without listening; it is closed when the command ends. */
  open: () => Promise<Application>
  say: (line: string) => void
}

/** A command: its name (one or two words), one line of help for each form, and what it does. */
export interface CliCommand {
  name: string
  usage: readonly string[]
  /** @returns the exit code: 0 when all is well */
  run: (line: CommandLine) => Promise<number>
}

/** Wrong words on the command line; the message says what to write instead. */
export class UsageError extends Error {}

/** `--name value` and `--flag` apart from the plain words. @throws UsageError for an option that is not known */
export function readOptions<V extends string, F extends string>(
  words: readonly string[],
  known: { values?: readonly V[]; flags?: readonly F[] },
): { plain: string[]; values: Partial<Record<V, string>>; flags: ReadonlySet<F> } {
  const plain: string[] = []
  const values: Partial<Record<V, string>> = {}
  const flags = new Set<F>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const option = word.startsWith('--') ? word.slice(2) : undefined
    if (option === undefined) plain.push(word)
    else if (known.flags?.includes(option as F)) flags.add(option as F)
    else if (known.values?.includes(option as V) && words[at + 1] !== undefined) values[option as V] = words[++at]!
    else
      throw new UsageError(
        known.values?.includes(option as V) ? `${word} needs a value.` : `${word} is not an option here.`,
      )
  }
  return { plain, values, flags }
}
