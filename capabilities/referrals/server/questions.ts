import { answerQuestion, askQuestion } from '#capabilities/referrals/model/api.ts'
import { clocksAfterAnswer } from '#capabilities/referrals/model/clock.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { loadReferral } from './at-hand.ts'
import { move } from './move.ts'
import { tellCase } from './timeline.ts'
import { writeWords } from './words.ts'

/** Both sides read questions and answers from the offer on: the form says that no name belongs in them. */
export const askQuestionOperation = commandOperation(askQuestion, {
  load: loadReferral,
  async execute(ctx, input, { referral, about }) {
    const words = {
      id: input.messageId,
      referralId: referral.id,
      personId: about.personId,
      kind: 'question',
      part: 'offer',
      text: input.words,
    } as const
    const refusal = (await writeWords(ctx, words)) ?? (await move(ctx, referral, 'ask', { asked_at: ctx.now }))
    if (refusal) return refusal
    await tellCase(ctx, about, referral, 'question-asked')
    ctx.audit({ record: { id: about.personId, kind: 'person' } })
    return { state: 'question-asked' as const }
  },
})

export const answerQuestionOperation = commandOperation(answerQuestion, {
  load: loadReferral,
  async execute(ctx, input, { referral, about }) {
    const words = {
      id: input.messageId,
      referralId: referral.id,
      personId: about.personId,
      kind: 'answer',
      part: 'offer',
      text: input.words,
    } as const
    const clocks = clocksAfterAnswer(referral, ctx.now)
    const moved = { asked_at: null, answer_due: new Date(clocks.answerDue), expires_at: new Date(clocks.expiresAt) }
    const refusal = (await writeWords(ctx, words)) ?? (await move(ctx, referral, 'answer-question', moved))
    if (refusal) return refusal
    await tellCase(ctx, about, referral, 'question-answered')
    ctx.audit({ record: { id: about.personId, kind: 'person' } })
    return { state: 'offered' as const }
  },
})
