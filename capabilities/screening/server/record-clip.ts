import { recordClip } from '#capabilities/screening/model/api-clips.ts'
import { screeningProblems } from '#capabilities/screening/model/problems.ts'
import { askedQuestions } from '#capabilities/screening/model/protocol.ts'
import { longestSound, type SoundType, soundTypeOf } from '#capabilities/screening/model/sound.ts'
import { refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { soundHash, wordsHash } from './load-clip.ts'
import { findProtocol } from './protocols.ts'
import { insertClip, replaceClips } from './store-clips.ts'

/** A recording that nobody has heard yet gives way to the newer one; one in use stays until the new one is heard. */
export const recordClipOperation = commandOperation(recordClip, {
  async execute(ctx, input) {
    const protocol = findProtocol(input.protocol, input.version)
    if (!protocol) return refuse(screeningProblems, 'protocol-unknown')
    const question = askedQuestions(protocol).find((each) => each.id === input.question)
    if (!question) return refuse(screeningProblems, 'question-unknown', { question: input.question })
    const sound = soundIn(input)
    if (sound instanceof Refusal) return sound
    const slot = { protocol_id: protocol.id, question_id: question.id, language: input.language }
    await replaceClips(ctx.tx, slot, { state: 'new', by: ctx.actor.accountId, at: ctx.now })
    const row = {
      ...slot,
      id: input.id,
      state: 'new' as const,
      media_type: input.mediaType,
      byte_length: sound.length,
      milliseconds: input.milliseconds,
      sound_hash: soundHash(sound),
      words_hash: wordsHash(question),
      recorded_by: ctx.actor.accountId,
      recorded_at: ctx.now,
    }
    await insertClip(ctx.tx, row, sound)
    ctx.audit({ note: input.language })
    return {}
  },
})

/** The bytes, or why they are none: nothing is trusted that only a browser said. */
function soundIn(input: { sound: string; mediaType: SoundType }): Buffer | Refusal {
  const sound = Buffer.from(input.sound, 'base64')
  if (sound.length > longestSound) return refuse(screeningProblems, 'clip-too-large', { most: longestSound / 1024 })
  if (soundTypeOf(sound) !== input.mediaType) return refuse(screeningProblems, 'clip-not-sound')
  return sound
}
