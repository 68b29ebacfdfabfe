import { giveFeedback } from '#capabilities/referrals/model/api.ts'
import { afterStep } from '#capabilities/referrals/model/lifecycle.ts'
import { referralProblems } from '#capabilities/referrals/model/problems.ts'
import { partOfFeedback } from '#capabilities/referrals/model/service.ts'
import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { uuidv7 } from 'uuidv7'
import { loadReferral } from './at-hand.ts'
import { move } from './move.ts'
import { insertFeedback } from './store-words.ts'
import { tellCase } from './timeline.ts'
import { writeWords } from './words.ts'

/** The three answers go to the sender; words stand behind the wall of the service and open as far as the consent does. */
export const giveFeedbackOperation = commandOperation(giveFeedback, {
  load: loadReferral,
  async execute(ctx, input, { referral, about }) {
    const { round } = input
    const state = afterStep(referral.state, `${round}-feedback`)
    if (!state) return refuse(referralProblems, 'feedback-given-already')
    const given = round === 'first' ? { first_feedback_at: ctx.now } : { second_feedback_at: ctx.now }
    const part = partOfFeedback(referral.service)
    const words = {
      id: uuidv7(),
      referralId: referral.id,
      personId: about.personId,
      kind: `${round}-feedback`,
      part,
      text: input.words,
    } as const
    const refusal = (await move(ctx, referral, `${round}-feedback`, given)) ?? (await writeWords(ctx, words))
    if (refusal) return refusal
    await insertFeedback(ctx.tx, {
      id: input.feedbackId,
      referral_id: referral.id,
      round,
      ...input.answers,
      given_at: ctx.now,
      given_by: ctx.actor.accountId,
    })
    await tellCase(ctx, about, referral, 'feedback', {
      round,
      arrived: input.answers.arrived,
      safe: input.answers.safe,
    })
    ctx.audit({ record: { id: about.personId, kind: 'person' } })
    return { state }
  },
})
