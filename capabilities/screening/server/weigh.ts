import type { AgeCodes } from '#capabilities/persons/model/age.ts'
import { type Answer, answersOf } from '#capabilities/screening/model/answers.ts'
import { type Ending, evaluate } from '#capabilities/screening/model/evaluate.ts'
import type { Protocol } from '#capabilities/screening/model/protocol.ts'
import type { Result } from '#capabilities/screening/model/result.ts'
import type { ScreeningRow } from './store.ts'

export interface ToWeigh {
  protocol: Protocol
  answers: readonly Answer[]
  person: Pick<AgeCodes, 'isChild' | 'ageBasis'>
  ending: Ending
}

/** The result, and the codes of it that stay readable without a key. */
export function weigh({ protocol, answers, person, ending }: ToWeigh): {
  result: Result
  codes: Partial<ScreeningRow>
} {
  const result = evaluate(protocol, answersOf(answers), person, ending)
  return {
    result,
    codes: {
      state: ending,
      outcome: result.outcome,
      pattern: result.pattern,
      standing: result.standing,
      rule_id: result.rule.id,
      rule_version: result.rule.version,
      dimensions: result.dimensions.map((dimension) => `${dimension.id}:${dimension.state}`),
      notes: result.notes,
      answered: answers.length,
    },
  }
}
