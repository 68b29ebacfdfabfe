import { checkClip } from '#capabilities/screening/model/api-clips.ts'
import { screeningProblems } from '#capabilities/screening/model/problems.ts'
import { askedQuestions } from '#capabilities/screening/model/protocol.ts'
import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { clipOf, loadClip, wordsHash } from './load-clip.ts'
import { findProtocol } from './protocols.ts'
import { replaceClips, updateClip } from './store-clips.ts'

/** It was heard beside the words of this version. The one that was in use before is kept and used no longer. */
export const checkClipOperation = commandOperation(checkClip, {
  load: (ctx, { id }) => loadClip(ctx.tx, id, true),
  async execute(ctx, input, subject) {
    const clip = clipOf(subject)
    if (clip.state === 'retired') return refuse(screeningProblems, 'clip-retired')
    const protocol = findProtocol(clip.protocol_id, input.version)
    if (!protocol) return refuse(screeningProblems, 'protocol-unknown')
    const question = askedQuestions(protocol).find((each) => each.id === clip.question_id)
    if (!question) return refuse(screeningProblems, 'question-unknown', { question: clip.question_id })
    if (clip.state === 'new') {
      await replaceClips(ctx.tx, clip, { state: 'in-use', by: ctx.actor.accountId, at: ctx.now })
    }
    await updateClip(ctx.tx, clip.id, {
      state: 'in-use',
      words_hash: wordsHash(question),
      checked_by: ctx.actor.accountId,
      checked_at: ctx.now,
    })
    ctx.audit({ note: clip.language })
    return {}
  },
})
