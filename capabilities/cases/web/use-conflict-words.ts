import { country } from '#countries/chosen.ts'
import { isicSections } from '#countries/standards/isic.ts'
import type { Conflict } from '#capabilities/cases/model/conflict.ts'
import { readCase } from '#capabilities/cases/model/api-file.ts'
import { listColleagues } from '#capabilities/identity/model/api-administration.ts'
import { usePlaces } from '#capabilities/places/web/public.tsx'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { conflictsEn } from './text-conflicts.en.ts'
import { conflictsLo } from './text-conflicts.lo.ts'
import { useCasesText } from './use-cases-text.ts'
import { useFormsText } from './use-forms-text.ts'
import { usePlaceWords } from './use-place-words.ts'
import { useWords } from './use-words.ts'

export const useConflictsText = () => useText({ en: conflictsEn, lo: conflictsLo })

type Say = (value: string) => string

/** What a field is called, as the forms call it. */
export function useFieldWord({ field, need }: Pick<Conflict, 'field' | 'need'>): string {
  const text = useCasesText()
  const words = useWords()
  const ofNeed = useNeedFieldWords()
  const ofEvent = useEventFieldWords()
  if (need === null) return ofEvent[field] ?? text.eventTitle
  return ofNeed[field] ? `${words.need[need]}: ${ofNeed[field]}` : words.need[need]
}

function useNeedFieldWords(): Readonly<Record<string, string>> {
  const { kind, whose, words, state, arrangement, due, urgent, helper } = useFormsText().need
  const helpers = { helperAccountId: helper, helperOrganisationId: helper }
  return { kind, personId: whose, words, state, arrangement, due, urgent, ...helpers }
}

function useEventFieldWords(): Readonly<Record<string, string>> {
  const text = useCasesText()
  const { acts, recruitedIn, transitThrough, exploitedIn, started, ended, story } = text
  return {
    acts,
    recruitedIn,
    transitThrough,
    exploitedIn,
    started,
    ended,
    story,
    personIds: text.whom,
    means: text.meansLabel,
    purposes: text.purposesLabel,
    statutoryForms: text.statutory,
    economicActivity: text.activity,
    htcds: text.standardFields,
  }
}

/** A value as somebody reads it, whatever the field. */
export function useValueWords({ caseId, field }: Pick<Conflict, 'caseId' | 'field'>): (value: unknown) => string {
  const text = useConflictsText()
  const say = useSayings(caseId, field)
  return (value) => {
    if (value === null || value === '') return text.nothing
    if (typeof value === 'boolean') return value ? text.yes : text.no
    const parts = Array.isArray(value) ? value : typeof value === 'object' ? Object.values(value).flat() : [value]
    return parts.length === 0 ? text.nothing : parts.map((part) => say(String(part))).join(', ')
  }
}

function useSayings(caseId: string, field: string): Say {
  const words = useWords()
  const format = useFormat()
  const { language } = useLanguage()
  const place = usePlaceWords(usePlaces())
  const person = usePersonWords(caseId, field)
  const colleague = useColleagueWords(field)
  const known = (of: Readonly<Record<string, string>>) => (code: string) => of[code] ?? code
  const sayings: Readonly<Record<string, Say>> = {
    due: format.date,
    started: format.date,
    ended: format.date,
    kind: known(words.need),
    state: known(words.needState),
    acts: known(words.act),
    means: known(words.means),
    purposes: known(words.purpose),
    recruitedIn: place,
    transitThrough: place,
    exploitedIn: place,
    personId: person,
    personIds: person,
    helperAccountId: colleague,
    statutoryForms: (code) => country.statutoryForms.find((form) => form.code === code)?.[language] ?? code,
    economicActivity: (code) => isicSections.find((section) => section.code === code)?.[language] ?? code,
  }
  return sayings[field] ?? ((value) => value)
}

function usePersonWords(caseId: string, field: string): Say {
  const text = useConflictsText()
  const isAsked = field === 'personId' || field === 'personIds'
  const { data: file } = useAsk(readCase, { code: caseId }, { enabled: isAsked })
  return (id) => file?.people.find(({ personId }) => personId === id)?.person?.alias || text.somebody
}

function useColleagueWords(field: string): Say {
  const text = useConflictsText()
  const { data } = useAsk(listColleagues, {}, { enabled: field === 'helperAccountId' })
  return (id) => data?.colleagues.find((each) => each.id === id)?.displayName ?? text.colleague
}
