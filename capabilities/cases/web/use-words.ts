import { country } from '#countries/chosen.ts'
import type { Part } from '#capabilities/access/model/part.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { wordsEn } from './words.en.ts'
import { wordsLo } from './words.lo.ts'

/** Words for codes, in the reader's language. */
export function useWords() {
  return useText({ en: wordsEn, lo: wordsLo })
}

type Someone = Pick<PersonSummary, 'sex' | 'isChild' | 'ageBand' | 'ageBasis'>

/** “Woman, 21–23”; “Girl, may be a child”. */
export function useWhoWords(): (person: Someone) => string {
  const words = useWords()
  return (person) => {
    const who = person.isChild ? words.childSex[person.sex] : words.sex[person.sex]
    const doubt = person.ageBasis === 'may-be-a-child' ? words.mayBeAChild : null
    return [who, words.ageBand(person.ageBand), doubt].filter(Boolean).join(', ')
  }
}

/** “Lao, Khmu”. */
export function useLanguageNames(): (codes: readonly string[]) => string {
  const { language } = useLanguage()
  const words = useWords()
  return (codes) =>
    codes.map((code) => country.spokenLanguages.find((each) => each.code === code)?.[language] ?? words.language(code)).join(', ')
}

/** Which parts somebody may see, in words; all that accompanying takes in one phrase. */
export function usePartWords(): (parts: readonly Part[]) => string {
  const words = useWords()
  return (parts) => {
    if (accompanyingParts.every((part) => parts.includes(part))) return words.allParts
    return parts.map((part) => words.part[part]).join(', ')
  }
}
