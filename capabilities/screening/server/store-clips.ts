import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { ClipState } from '#capabilities/screening/model/clip.ts'
import type { ListenLanguage } from '#capabilities/screening/model/listen-languages.ts'
import type { SoundType } from '#capabilities/screening/model/sound.ts'
import type { Tx } from '#platform/server/database.ts'

interface ClipRow {
  id: string
  protocol_id: string
  question_id: string
  language: ListenLanguage
  state: ClipState
  media_type: SoundType
  byte_length: number
  milliseconds: number
  sound_hash: Uint8Array
  words_hash: Uint8Array
  recorded_by: string
  recorded_at: Date
  checked_by: string | null
  checked_at: Date | null
  retired_by: string | null
  retired_at: Date | null
  retired_because: string | null
}

type ClipTables = {
  'screening.clip': ClipRow
  'screening.clip_sound': { clip_id: string; sound: Uint8Array }
}

const on = (tx: Tx): Kysely<ClipTables> => tx

export type ClipStored = Selectable<ClipRow>
export type ClipSlot = Pick<ClipRow, 'protocol_id' | 'question_id' | 'language'>

export async function insertClip(tx: Tx, row: Insertable<ClipRow>, sound: Uint8Array): Promise<void> {
  await on(tx).insertInto('screening.clip').values(row).execute()
  await on(tx).insertInto('screening.clip_sound').values({ clip_id: row.id, sound }).execute()
}

/** `lock`: it is about to change, and a second decision on its way waits for the first. */
export async function findClip(tx: Tx, id: string, lock = false): Promise<ClipStored | undefined> {
  const query = on(tx).selectFrom('screening.clip').selectAll().where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export async function updateClip(tx: Tx, id: string, change: Updateable<ClipRow>): Promise<void> {
  await on(tx).updateTable('screening.clip').set(change).where('id', '=', id).execute()
}

/** What stands in the same slot in that state is kept and used no longer. */
export async function replaceClips(
  tx: Tx,
  slot: ClipSlot,
  change: { state: ClipState; by: string; at: Date },
): Promise<void> {
  await on(tx)
    .updateTable('screening.clip')
    .set({ state: 'retired', retired_by: change.by, retired_at: change.at, retired_because: 'replaced' })
    .where('protocol_id', '=', slot.protocol_id)
    .where('question_id', '=', slot.question_id)
    .where('language', '=', slot.language)
    .where('state', '=', change.state)
    .execute()
}

/** All that is new or in use, of one protocol or of all. */
export async function liveClips(tx: Tx, protocolId?: string): Promise<ClipStored[]> {
  const live = on(tx).selectFrom('screening.clip').selectAll().where('state', 'in', ['new', 'in-use'])
  const chosen = protocolId === undefined ? live : live.where('protocol_id', '=', protocolId)
  return chosen.orderBy('id').execute()
}

export async function readSound(tx: Tx, clipId: string): Promise<Uint8Array | undefined> {
  const row = await on(tx)
    .selectFrom('screening.clip_sound')
    .select('sound')
    .where('clip_id', '=', clipId)
    .executeTakeFirst()
  return row?.sound
}
