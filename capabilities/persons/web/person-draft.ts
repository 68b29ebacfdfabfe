import { uuidv7 } from 'uuidv7'
import { isSameName } from '#capabilities/persons/model/name-key.ts'
import type { NewName, NewPersonInput, Sex } from '#capabilities/persons/model/person.ts'
import { scriptOf } from '#capabilities/persons/model/script.ts'
import { mintCode } from '#platform/model/ids.ts'

export type AgeWay = 'birth' | 'years' | 'estimated' | 'may-be-a-child' | 'unknown'

/** What stands in the form, unfinished or not. Plain values, so that whoever holds the form can keep it. */
export interface PersonDraft {
  id: string
  code: string
  alias: string
  names: readonly { text: string; kind: NewName['kind'] }[]
  sex: Sex
  ageWay: AgeWay | null
  birth: string | null
  years: string
  languages: readonly string[]
  citizenships: readonly string[]
  homePlace: string | null
  gender: string
  orientation: string
  phone: string
  safeContact: string
}

export function newPersonDraft(): PersonDraft {
  return {
    id: uuidv7(),
    code: mintCode('PP', crypto.getRandomValues(new Uint8Array(8))),
    alias: '',
    names: [{ text: '', kind: 'legal' }],
    sex: 'unknown',
    ageWay: null,
    birth: null,
    years: '',
    languages: [],
    citizenships: [],
    homePlace: null,
    gender: '',
    orientation: '',
    phone: '',
    safeContact: '',
  }
}

export type Missing = 'alias' | 'aliasIsName' | 'years' | 'birth'

/** What keeps the draft from being recorded; undefined when it is ready. Nearly everything may be left open. */
export function missingIn(draft: PersonDraft): Missing | undefined {
  if (draft.alias.trim() === '') return 'alias'
  if (aliasIsName(draft)) return 'aliasIsName'
  if (draft.ageWay === 'birth' && draft.birth === null) return 'birth'
  if ((draft.ageWay === 'years' || draft.ageWay === 'estimated') && !isYears(draft.years)) return 'years'
  return draft.ageWay === 'may-be-a-child' && draft.years !== '' && !isYears(draft.years) ? 'years' : undefined
}

export function aliasIsName({ alias, names }: Pick<PersonDraft, 'alias' | 'names'>): boolean {
  return alias.trim() !== '' && names.some((name) => isSameName(name.text, alias))
}

export function isYears(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= 120
}

/** As the server takes it. Call it when nothing is missing. */
export function toNewPerson(draft: PersonDraft): NewPersonInput {
  const names = draft.names.filter((name) => name.text.trim() !== '')
  return {
    id: draft.id,
    code: draft.code,
    alias: draft.alias,
    names: names.map(({ text, kind }) => ({ text, kind, script: scriptOf(text) })),
    sex: draft.sex,
    age: ageOf(draft),
    languages: [...draft.languages],
    citizenships: [...draft.citizenships],
    homePlace: draft.homePlace,
    gender: draft.gender.trim() || null,
    orientation: draft.orientation.trim() || null,
    contacts: [
      ...(draft.phone.trim() ? [{ kind: 'phone' as const, text: draft.phone }] : []),
      ...(draft.safeContact.trim() ? [{ kind: 'safe-contact' as const, text: draft.safeContact }] : []),
    ],
  }
}

export function ageOf({
  ageWay,
  birth,
  years,
}: Pick<PersonDraft, 'ageWay' | 'birth' | 'years'>): NewPersonInput['age'] {
  if (ageWay === 'birth') return { basis: 'known', birth: birth! }
  if (ageWay === 'years') return { basis: 'known-years', years: Number(years) }
  if (ageWay === 'estimated') return { basis: 'estimated', years: Number(years) }
  if (ageWay === 'may-be-a-child') return { basis: 'may-be-a-child', ...(years === '' ? {} : { years: Number(years) }) }
  return { basis: 'unknown' }
}
