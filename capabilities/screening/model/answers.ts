import * as z from 'zod'

/** Four equal answers. "Unknown" and "declined" are answers in their own right and never count as no. */
export const answerCodes = ['yes', 'no', 'unknown', 'declined'] as const
export const AnswerCode = z.enum(answerCodes)
export type AnswerCode = z.infer<typeof AnswerCode>

/** One answer as given. The note is what the person told besides, in her or his own words; it is sealed when stored. */
export const Answer = z.object({
  question: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(60),
  code: AnswerCode,
  note: z.string().trim().normalize().max(4000, { error: 'too-long' }).optional(),
})
export type Answer = z.infer<typeof Answer>

export type Answers = Readonly<Record<string, AnswerCode>>

/** The last answer to each question counts: people correct themselves. */
export function answersOf(given: readonly Pick<Answer, 'question' | 'code'>[]): Answers {
  return Object.fromEntries(given.map((answer) => [answer.question, answer.code]))
}

/** Later answers correct earlier ones; a note that is not sent again stays. */
export function mergeAnswers(kept: readonly Answer[], given: readonly Answer[]): Answer[] {
  const merged = new Map(kept.map((answer) => [answer.question, answer]))
  for (const answer of given) {
    const note = answer.note ?? merged.get(answer.question)?.note
    merged.set(answer.question, { question: answer.question, code: answer.code, ...(note ? { note } : {}) })
  }
  return [...merged.values()]
}
