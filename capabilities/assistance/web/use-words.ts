import type { Phase } from '#capabilities/cases/model/case.ts'
import { phases } from '#capabilities/cases/model/case.ts'
import type { Resident } from '#capabilities/assistance/model/board.ts'
import { listOrganisations } from '#capabilities/identity/model/api-administration.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { PhaseState } from '#platform/web/kit/phases.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { codesEn } from './codes.en.ts'
import { codesLo } from './codes.lo.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

export function useAssistanceText() {
  return useText({ en, lo })
}

export function useCodes() {
  return useText({ en: codesEn, lo: codesLo })
}

type Someone = NonNullable<Resident['person']>

/** “Woman, 21 to 23”. The age itself is sealed with the identity; the band is enough for a board. */
export function useWho(): (person: Someone) => string {
  const codes = useCodes()
  return ({ sex, isChild, ageBand }) => `${isChild ? codes.childSex[sex] : codes.sex[sex]}, ${codes.ageBand(ageBand)}`
}

export function useOrganisationName(): (id: string) => string {
  const { language } = useLanguage()
  const answer = useAsk(listOrganisations, {}, { staleTime: 300_000 })
  const names = new Map(answer.data?.organisations.map(({ id, name }) => [id, name[language]]))
  return (id) => names.get(id) ?? ''
}

const shown = { 'not-yet': 'later', 'not-wished': 'later', now: 'now', done: 'done' } as const satisfies Record<
  string,
  PhaseState
>

/** The phases of a case as the flower draws them. */
export function flowerOf(states: NonNullable<Resident['phases']>) {
  const [first, second, third, fourth, fifth] = phases.map((phase: Phase) => shown[states[phase]])
  return { 1: first!, 2: second!, 3: third!, 4: fourth!, 5: fifth! }
}
