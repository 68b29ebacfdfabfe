import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { country } from '#countries/chosen.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

type Kind = 'woman' | 'man' | 'girl' | 'boy' | 'child' | 'adult'

const kinds: Readonly<Record<PersonSummary['sex'], readonly [adult: Kind, child: Kind]>> = {
  female: ['woman', 'girl'],
  male: ['man', 'boy'],
  other: ['adult', 'child'],
  unknown: ['adult', 'child'],
}

/** A person in a few words of the reader's language, from codes alone. */
export function usePersonWords() {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const who = ({ sex, isChild }: Pick<PersonSummary, 'sex' | 'isChild'>) => text.person[kinds[sex][isChild ? 1 : 0]]
  const age = ({ ageBand, ageBasis }: Pick<PersonSummary, 'ageBand' | 'ageBasis'>) => {
    // A range is written with the en dash of typography; the code keeps its hyphen.
    const years = ageBand === 'unknown' ? null : ageBand.replace('-', '–')
    if (ageBasis === 'may-be-a-child') return text.person.mayBeChild
    if (years === null) return text.person.ageUnknown
    return ageBasis === 'estimated' ? text.person.yearsEstimated(years) : text.person.years(years)
  }
  const languageName = (code: string) => country.spokenLanguages.find((each) => each.code === code)?.[language] ?? code
  const citizenship = (code: string) => {
    if (code === 'stateless') return text.person.stateless
    if (code === 'unknown') return text.person.citizenshipUnknown
    if (code === country.code) return country.name[language]
    const near = country.neighbours.find((each) => each.code === code)
    return near?.[language] ?? new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code
  }
  return {
    /** Woman, girl, man, boy; a person or a child where the sex is not said. */
    who,
    /** 24–26, about 24–26, may be a child, age not known. */
    age,
    /** Woman, 24–26. */
    line: (person: PersonSummary) => `${who(person)}, ${age(person)}`,
    languages: (codes: readonly string[]) => codes.map(languageName).join(', '),
    citizenships: (codes: readonly string[]) => codes.map(citizenship).join(', '),
    /** The alias, or that the person was erased. */
    alias: (person: Pick<PersonSummary, 'alias'>) => person.alias || text.person.erased,
  }
}
