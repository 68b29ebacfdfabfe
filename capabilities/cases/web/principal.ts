import type { CaseFile, PersonInCase } from '#capabilities/cases/model/file.ts'
import type { Sex } from './text.en.ts'

/** Why a policy said no, for the button that is then off. */
export function becauseOf(decision: CaseFile['may'][keyof CaseFile['may']]): string | undefined {
  return decision && !decision.allowed ? decision.because : undefined
}

/** The person whom the case is first about, as far as the reader reaches her. */
export function principalIn(file: CaseFile): {
  alias: string
  sex: Sex
  personId: string | null
  person: PersonInCase['person']
} {
  const first = file.people.find((each) => each.role === 'survivor') ?? file.people[0]
  const person = first?.person ?? null
  // Without the person the code speaks for her.
  return {
    alias: person?.alias || file.summary.code,
    sex: person?.sex ?? 'unknown',
    personId: person ? first!.personId : null,
    person,
  }
}

/** Everybody whom the reader reaches, by alias, the principal first. */
export function reachedIn(file: CaseFile): { id: string; alias: string }[] {
  const { personId } = principalIn(file)
  const reached = file.people.flatMap((each) =>
    each.person ? [{ id: each.personId, alias: each.person.alias || each.person.code }] : [],
  )
  return reached.toSorted((one, other) => Number(other.id === personId) - Number(one.id === personId))
}

/** Whom words about the case may speak of: a draft of them goes when one of these people is erased. */
export function peopleIn(file: CaseFile): string[] {
  return file.people.map(({ personId }) => personId)
}
