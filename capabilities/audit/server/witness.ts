import { mkdir, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import type { Verifier } from './signed-note.ts'

/** Somebody outside the node who keeps what it signed: the node can't later tell another story. */
export interface Witness {
  name: string
  /** All checkpoints it holds that the node's key signed, oldest first, and how much of its copy is unreadable. */
  read(): Promise<{ checkpoints: Checkpoint[]; unreadable: number }>
  /** The last few of them, at least the newest whole one; quick, however long the copy has grown. */
  newest(): Promise<Checkpoint[]>
  append(checkpoint: Checkpoint): Promise<void>
}

const file = 'checkpoints.txt'
/** Bytes; a note has some 400. */
const tail = 65_536

/** A witness that is a folder: another ministry's share, a disk that is taken away each week. It is only appended to. */
export function folderWitness(folder: string, verifier: Verifier): Witness {
  return {
    name: basename(folder).replaceAll(/[-_]+/g, ' '),
    read: async () => readNotes(verifier, await textOf(join(folder, file))),
    newest: async () => readNotes(verifier, await textOf(join(folder, file), tail)).checkpoints,
    append: (checkpoint) => appendNote(folder, checkpoint.note),
  }
}

/** The file, or its last part; nothing where there is no file yet. @throws when the folder can't be reached */
async function textOf(path: string, last?: number): Promise<string> {
  const handle = await open(path, 'r').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return ''
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, last ?? size)
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.toString('utf8')
  } finally {
    await handle.close()
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
