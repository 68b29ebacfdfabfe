import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { UsageError } from './command-line.ts'

const shortest = 12

/**
 * The passphrase of a backup: from POKPONG_BACKUP_PASSPHRASE, or typed without being shown. It is kept nowhere, so
 * whoever loses it has lost the backup.
 * @param twice when a new backup is made, so that a slip of the finger does not lock it for ever
 * @throws UsageError when there is none, it is short, or the two differ
 */
export async function readPassphrase({ twice }: { twice: boolean }): Promise<string> {
  const given = process.env['POKPONG_BACKUP_PASSPHRASE']
  const passphrase = given ?? (await ask('Passphrase of the backup: '))
  if (twice && passphrase.length < shortest) {
    throw new UsageError(`A passphrase of a backup has at least ${shortest} characters; several words are best.`)
  }
  if (given === undefined && twice && (await ask('The same once more: ')) !== passphrase) {
    throw new UsageError('The two passphrases differ.')
  }
  return passphrase
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new UsageError('Set POKPONG_BACKUP_PASSPHRASE, or run this at a terminal that can ask for the passphrase.')
  }
  process.stderr.write(question)
  // Readline repeats what is typed on its output; this one shows nothing.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
