import { listClipLanguages, listClips, readClip } from '#capabilities/screening/model/api-clips.ts'
import { type Clip, countByLanguage, inOrder, standingOf } from '#capabilities/screening/model/clip.ts'
import { mayHearNewClips } from '#capabilities/screening/model/policy-clips.ts'
import { askedQuestions, type Protocol } from '#capabilities/screening/model/protocol.ts'
import { notFound } from '#platform/model/problem.ts'
import type { Tx } from '#platform/server/database.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { clipOf, loadClip, soundHash, wordsHash } from './load-clip.ts'
import { findProtocol, protocols } from './protocols.ts'
import { type ClipStored, liveClips, readSound } from './store-clips.ts'

export const listClipsOperation = queryOperation(listClips, {
  async answer(ctx, input) {
    const protocol = findProtocol(input.protocol, input.version)
    if (!protocol) return notFound
    const rows = await liveClips(ctx.tx, protocol.id)
    const clips = clipsBeside(protocol, rows)
    const heard = clips.filter((clip) => clip.standing === 'in-use')
    return {
      asked: askedQuestions(protocol).length,
      languages: countByLanguage(heard),
      clips: mayHearNewClips(ctx.actor).allowed ? clips : heard,
    }
  },
})

export const listClipLanguagesOperation = queryOperation(listClipLanguages, {
  async answer(ctx) {
    const rows = await liveClips(ctx.tx)
    const checks = mayHearNewClips(ctx.actor).allowed
    return {
      protocols: protocols.map((protocol) => {
        const clips = clipsBeside(protocol, rows)
        return {
          protocol: protocol.id,
          version: protocol.version,
          asked: askedQuestions(protocol).length,
          languages: countByLanguage(clips),
          toHear: checks ? clips.filter((clip) => clip.standing !== 'in-use').length : 0,
        }
      }),
    }
  },
})

export const readClipOperation = queryOperation(readClip, {
  load: (ctx, { id }) => loadClip(ctx.tx, id),
  async answer(ctx, { id }, subject) {
    const sound = await readSound(ctx.tx, id)
    if (!sound) return notFound
    const { media_type: mediaType, milliseconds, sound_hash: recorded } = clipOf(subject)
    // The row has a signed history and the sound has none: what was put in its place is never played to anybody.
    if (!soundHash(sound).equals(recorded)) throw new Error(`The sound of clip ${id} is not the one that was recorded.`)
    return { mediaType, milliseconds, base64: Buffer.from(sound).toString('base64') }
  },
})

/** Ids of the recordings of these protocols that may be listened to, in the order in which the questions are asked. */
export async function clipsInUse(tx: Tx, of: readonly Protocol[]): Promise<string[]> {
  const rows = await liveClips(tx)
  const clips = of.flatMap((protocol) => clipsBeside(protocol, rows))
  return [...new Set(clips.flatMap(({ id, standing }) => (standing === 'in-use' ? [id] : [])))]
}

/** The clips of the questions that this version asks, each beside its words. */
function clipsBeside(protocol: Protocol, rows: readonly ClipStored[]): Clip[] {
  const words = new Map(askedQuestions(protocol).map((question) => [question.id, wordsHash(question)]))
  const clips = rows.flatMap((row) => {
    const asked = row.protocol_id === protocol.id && words.get(row.question_id)
    return asked ? [toClip(row, asked.equals(row.words_hash))] : []
  })
  return inOrder(protocol, clips)
}

function toClip(row: ClipStored, isOfTheseWords: boolean): Clip {
  return {
    id: row.id,
    question: row.question_id,
    language: row.language,
    standing: standingOf(row.state, isOfTheseWords),
    mediaType: row.media_type,
    bytes: row.byte_length,
    milliseconds: row.milliseconds,
    recordedBy: row.recorded_by,
  }
}
