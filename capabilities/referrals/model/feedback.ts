import * as z from 'zod'
import { feedbackRounds } from './clock.ts'

export const arrivals = ['yes', 'not-yet', 'no', 'left-again'] as const
export const safeties = ['yes', 'no', 'not-sure'] as const
export const helpStates = ['started', 'waiting', 'finished', 'not-started', 'person-does-not-wish'] as const

/** Three questions, the same for every service, so that answers can be counted. */
export const FeedbackAnswers = z.object({
  arrived: z.enum(arrivals),
  safe: z.enum(safeties),
  help: z.enum(helpStates),
})
export type FeedbackAnswers = z.infer<typeof FeedbackAnswers>

export const GivenFeedback = FeedbackAnswers.extend({
  id: z.uuid(),
  round: z.enum(feedbackRounds),
  givenAt: z.iso.datetime(),
  givenBy: z.uuid(),
})
export type GivenFeedback = z.infer<typeof GivenFeedback>

/** Somebody has to call: the person did not arrive, left, or is not safe. */
export function needsAttention(answers: FeedbackAnswers): boolean {
  return answers.arrived === 'no' || answers.arrived === 'left-again' || answers.safe === 'no'
}
