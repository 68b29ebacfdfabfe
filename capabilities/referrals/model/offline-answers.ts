import type * as z from 'zod'
import type { Command } from '#platform/model/contract.ts'
import { type Change, type OfflineCommand, offlineCommand, type OfflineView } from '#platform/model/offline.ts'
import { refuse } from '#platform/model/problem.ts'
import {
  acceptReferral,
  answerQuestion,
  askQuestion,
  declineReferral,
  giveFeedback,
  handOver,
  readReferral,
  type ReferralDetail,
  takeNote,
  withdrawReferral,
} from './api.ts'
import { clocksAfterAnswer } from './clock.ts'
import { afterStep, isOver, isUnanswered, type Step } from './lifecycle.ts'
import { showsOn, withWords } from './offline-on-referral.ts'
import { referralProblems } from './problems.ts'
import type { Referral } from './referral.ts'
import { groupOf } from './welcome-group.ts'

type OfReferral = Command<z.ZodType<{ id: string }>>
interface Rule<C extends Command> {
  step: Step | ((input: Change<C>['input']) => Step)
  /** What changes in the row besides its state. */
  row: (made: Change<C>, referral: Referral, view: OfflineView) => Partial<Referral>
  detail?: (detail: ReferralDetail, made: Change<C>, view: OfflineView) => ReferralDetail
  line?: Parameters<typeof showsOn<C>>[0]['line']
  output?: (state: Referral['state']) => object
}

/**
 * A step of the lifecycle, taken on the device by the same rule as on the node. Whether an offer has lapsed meanwhile
 * the node says: a device's clock may be wrong.
 */
function taking<C extends OfReferral>(command: C, rule: Rule<C>): OfflineCommand {
  const stepOf = (input: Change<C>['input']) => (typeof rule.step === 'function' ? rule.step(input) : rule.step)
  const idOf = (input: Change<C>['input']) => (input as { id: string }).id
  return offlineCommand(command, {
    about: idOf,
    refuses: async (input, view) => {
      const state = (await view.ask(readReferral, { id: idOf(input) }))?.referral.state
      const canStep = state === undefined || afterStep(state, stepOf(input))
      return canStep ? undefined : refuse(referralProblems, 'referral-moved-on', { state })
    },
    output: async ({ input }, view) => {
      const state = (await view.ask(readReferral, { id: idOf(input) }))?.referral.state ?? 'offered'
      const next = afterStep(state, stepOf(input)) ?? state
      return { state: next, ...rule.output?.(next) } as never
    },
    shows: showsOn<C>({
      idOf,
      change: (referral, made, view) => {
        const state = afterStep(referral.state, stepOf(made.input))
        if (!state) return referral
        const endedAt = isOver(state) ? made.occurredAt : referral.endedAt
        return { ...referral, state, endedAt, ...rule.row(made, referral, view) }
      },
      ...(rule.detail ? { detail: rule.detail } : {}),
      ...(rule.line ? { line: rule.line } : {}),
    }),
  })
}

const ask = taking(askQuestion, {
  step: 'ask',
  row: ({ occurredAt }) => ({ askedAt: occurredAt }),
  detail: (detail, { input: { messageId, words }, occurredAt }, view) =>
    withWords(detail, { id: messageId, kind: 'question', words, at: occurredAt }, view),
})

const answer = taking(answerQuestion, {
  step: 'answer-question',
  row: ({ occurredAt }, referral) => ({ askedAt: null, ...clocksAfterAnswer(referral, new Date(occurredAt)) }),
  detail: (detail, { input: { messageId, words }, occurredAt }, view) =>
    withWords(detail, { id: messageId, kind: 'answer', words, at: occurredAt }, view),
})

/** The code of the case is not told before the node has the yes: the file opens when the device was in reach. */
const accept = taking(acceptReferral, {
  step: 'accept',
  row: ({ occurredAt }, _referral, { actor }) => ({ answeredAt: occurredAt, answeredBy: actor.accountId }),
  output: () => ({ caseCode: '' }),
})

/** The lists show at once nothing more of the person; the screen still does, so that it can be taken back. */
const decline = taking(declineReferral, {
  step: 'decline',
  row: ({ occurredAt }, _referral, { actor }) => ({ answeredAt: occurredAt, answeredBy: actor.accountId }),
  line: (line) => ({ ...line, person: null, needs: [] }),
  detail: (detail, { input, occurredAt }, view) => {
    const { messageId, words, reason, suggestedOrganisationId } = input
    const decline = { reason, suggestedOrganisationId, group: groupOf(detail.offered), declinedAt: occurredAt }
    return withWords({ ...detail, decline }, { id: messageId, kind: 'decline', words, at: occurredAt }, view)
  },
})

const withdraw = taking(withdrawReferral, {
  step: 'withdraw',
  row: ({ occurredAt }) => ({ notedAt: occurredAt }),
  detail: (detail, { input: { messageId, words }, occurredAt }, view) =>
    withWords(detail, { id: messageId, kind: 'withdrawal', words, at: occurredAt }, view),
})

const arrived = taking(handOver, {
  step: 'hand-over',
  row: ({ occurredAt }) => ({ handedOverAt: occurredAt }),
})

const feedback = taking(giveFeedback, {
  step: ({ round }) => `${round}-feedback`,
  row: ({ input: { round }, occurredAt }) =>
    round === 'first' ? { firstFeedbackAt: occurredAt } : { secondFeedbackAt: occurredAt },
  detail: (detail, { input: { feedbackId, round, answers, words }, occurredAt }, view) => {
    const given = { ...answers, id: feedbackId, round, givenAt: occurredAt, givenBy: view.actor.accountId }
    const told = { ...detail, feedback: [...detail.feedback, given] }
    return withWords(told, { id: feedbackId, kind: `${round}-feedback`, words, at: occurredAt }, view)
  },
})

/** Of what ended without help. An offer that lapsed is over from then on, also where nobody had written it down. */
export function noted(referral: Referral, at: string): Referral {
  const { state, notedAt } = referral
  if (notedAt !== null || (state !== 'declined' && state !== 'expired')) return referral
  return { ...referral, notedAt: at }
}

const note = offlineCommand(takeNote, {
  about: ({ id }) => id,
  refuses: async ({ id }, view) => {
    const referral = (await view.ask(readReferral, { id }))?.referral
    if (!referral || !isUnanswered(referral.state)) return undefined
    return refuse(referralProblems, 'referral-moved-on', { state: referral.state })
  },
  output: async ({ input }, view) => ({
    state: (await view.ask(readReferral, input))?.referral.state ?? 'expired',
  }),
  shows: showsOn<typeof takeNote>({
    idOf: ({ id }) => id,
    change: (referral, { occurredAt }) => noted(referral, occurredAt),
  }),
})

export const answers: readonly OfflineCommand[] = [ask, answer, accept, decline, withdraw, arrived, feedback, note]
