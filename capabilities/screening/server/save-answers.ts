import { saveAnswers } from '#capabilities/screening/model/api.ts'
import { type Answer, mergeAnswers } from '#capabilities/screening/model/answers.ts'
import { transition } from '#capabilities/screening/model/lifecycle.ts'
import { screeningProblems } from '#capabilities/screening/model/problems.ts'
import { askedQuestions, type Protocol } from '#capabilities/screening/model/protocol.ts'
import { notFound, refuse, Refusal } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { openContent, sealContent } from './content.ts'
import { loadToChange, rowOf } from './load-screening.ts'
import { findProtocol } from './protocols.ts'
import { updateScreening } from './store.ts'

/** Each answer is kept as it is given, so that a closed tab loses nothing; giving the same one again changes nothing. */
export const saveAnswersOperation = commandOperation(saveAnswers, {
  load: loadToChange,
  async execute(ctx, input, subject) {
    const row = rowOf(subject)
    const state = transition(row.state, 'answer')
    if (state instanceof Refusal) return state
    const protocol = findProtocol(row.protocol_id, row.protocol_version)
    const refusal = protocol ? unknownQuestion(protocol, input.answers) : refuse(screeningProblems, 'protocol-unknown')
    if (refusal) return refusal
    const key = row.person_id ? await ctx.vault.open(row.person_id) : undefined
    const content = openContent(key, row.content)
    if (!key || !content) return notFound
    const answers = mergeAnswers(content.answers, input.answers)
    await updateScreening(ctx.tx, row.id, {
      state,
      answered: answers.length,
      content: sealContent(key, { ...content, answers }),
    })
    ctx.audit({ record: { id: row.id, kind: 'screening' } })
    return { state, answered: answers.length }
  },
})

export function unknownQuestion(protocol: Protocol, answers: readonly Answer[]): Refusal | undefined {
  const asked = new Set(askedQuestions(protocol).map((question) => question.id))
  const unknown = answers.find((answer) => !asked.has(answer.question))
  return unknown && refuse(screeningProblems, 'question-unknown', { question: unknown.question })
}
