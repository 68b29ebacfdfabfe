import { createHash } from 'node:crypto'
import type { ClipSubject } from '#capabilities/screening/model/policy-clips.ts'
import type { Question } from '#capabilities/screening/model/protocol.ts'
import type { Tx } from '#platform/server/database.ts'
import { type ClipStored, findClip } from './store-clips.ts'

/** What a policy looks at, with the row for what follows. */
export interface LoadedClip extends ClipSubject {
  row: ClipStored
}

export async function loadClip(tx: Tx, id: string, lock = false): Promise<LoadedClip | undefined> {
  const row = await findClip(tx, id, lock)
  return row && { row, state: row.state, recordedBy: row.recorded_by }
}

export function clipOf(subject: ClipSubject): ClipStored {
  return (subject as LoadedClip).row
}

/** Lao is what is read aloud, and what the other languages are spoken from; a better word in English changes no clip. */
export function wordsHash(question: Question): Buffer {
  return createHash('sha256').update(question.text.lo.normalize('NFC')).digest()
}

export function soundHash(sound: Uint8Array): Buffer {
  return createHash('sha256').update(sound).digest()
}
