import { mkdir, open, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { TreeHead } from '../model/merkle.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import type { Verifier } from './signed-note.ts'

/** Somebody outside the node who keeps what it signed: the node can't later tell another story. */
export interface Witness {
  name: string
  /** All checkpoints it holds that the node's key signed, oldest first, and how much of its copy is unreadable. */
  read(): Promise<{ checkpoints: Checkpoint[]; unreadable: number }>
  append(checkpoint: Checkpoint): Promise<void>
}

const file = 'checkpoints.txt'

/** A witness that is a folder: another ministry's share, a disk that is taken away each week. It is only appended to. */
export function folderWitness(folder: string, verifier: Verifier): Witness {
  return {
    name: basename(folder).replaceAll(/[-_]+/g, ' '),
    read: async () => readNotes(verifier, await textOf(join(folder, file))),
    append: (checkpoint) => appendNote(folder, checkpoint.note),
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return ''
    throw error
  }
}

/** Notes stand one after the other behind blank lines. A note torn by a crash is followed by the next whole one. */
function readNotes(verifier: Verifier, text: string): { checkpoints: Checkpoint[]; unreadable: number } {
  const blocks = text.split(/\n{2,}/).filter(Boolean)
  const checkpoints: Checkpoint[] = []
  let unreadable = 0
  for (const [at, signatures] of blocks.entries()) {
    if (!signatures.startsWith('— ')) {
      if (!blocks[at + 1]?.startsWith('— ')) unreadable += 1
      continue
    }
    const checkpoint = openCheckpoint(verifier, `${blocks[at - 1] ?? ''}\n\n${signatures.trimEnd()}\n`)
    if (checkpoint) checkpoints.push(checkpoint)
    else unreadable += 1
  }
  return { checkpoints, unreadable }
}

async function appendNote(folder: string, note: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const handle = await open(join(folder, file), 'a')
  try {
    // The blank lines before it end whatever an interrupted delivery left behind.
    await handle.appendFile(`\n\n${note}`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export type WitnessAnswer = 'has-it' | 'is-ahead' | 'disagrees' | 'may-have-it'

/** How a witness's newest checkpoint stands to ours, before it is given the next. */
export async function compareWith(
  newest: TreeHead | undefined,
  ours: TreeHead,
  onlyAppended: (earlier: TreeHead, later: TreeHead) => Promise<boolean>,
): Promise<WitnessAnswer> {
  if (!newest) return 'may-have-it'
  if (newest.size > ours.size) return 'is-ahead'
  if (!(await onlyAppended(newest, ours))) return 'disagrees'
  return newest.size === ours.size ? 'has-it' : 'may-have-it'
}
