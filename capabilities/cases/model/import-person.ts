import { suggestAliases } from '#capabilities/persons/model/alias-suggestions.ts'
import { isSameName } from '#capabilities/persons/model/name-key.ts'
import type { NewName, NewPersonInput, Sex } from '#capabilities/persons/model/person.ts'
import { country } from '#countries/chosen.ts'
import { htcdsLists } from '#countries/standards/htcds.ts'
import { placeOf } from './import-places.ts'
import type { RowReader } from './import-row.ts'
import { readCheckbox, readCitizenship, readCode, readDate, readLanguage, readNumber } from './import-values.ts'

/** What identifies what is new; minted by whoever reads the file. */
export interface Mint {
  id: () => string
  code: () => string
  /** Any whole number. */
  seed: () => number
}

const sexes: Readonly<Record<string, Sex>> = { Feminine: 'female', Masculine: 'male' }
/** The standard asks for gender. Where it does not tell the sex, the word is sealed and the sex stays unknown. */
const genders: Readonly<Record<string, string>> = {
  TransgenderFeminine: 'Transgender feminine',
  TransgenderMasculine: 'Transgender masculine',
  NonConforming: 'Non-conforming',
}

/** Fields that we have no column for. They are checked where the standard has a list, and kept in a note of the case. */
const noted = {
  prs_Deceased: readCheckbox,
  prs_MaritalStatus: (text: string) => readCode(text, htcdsLists.prs_MaritalStatus.codes),
  prs_NumberOfChildren: (text: string) => readNumber(text, 40),
  prs_HighestLevelOfEducation: (text: string) => readCode(text, htcdsLists.prs_HighestLevelOfEducation.codes),
  // A status that others gave is no identification decision of ours: it never becomes one by being imported.
  vic_TraffickingStatus: (text: string) => readCode(text, htcdsLists.vic_TraffickingStatus.codes),
  vic_TraffickingStatusDecisionMakingOrg: (text: string) =>
    readCode(text, htcdsLists.vic_TraffickingStatusDecisionMakingOrg.codes),
} as const
const plainNoted = ['prs_Salutation', 'prs_Title', 'prs_MailingLatitude', 'prs_MailingLongitude'] as const

export function readPerson(row: RowReader, mint: Mint, today: string): NewPersonInput {
  checkAgreement(row)
  const names = readNames(row)
  const birth = row.one('prs_Birthdate', (text) => readDate(text, today))
  const gender = row.one('prs_Gender', (text) => readCode(text, htcdsLists.prs_Gender.codes))
  const citizenships = row.many('prs_Citizenship', readCitizenship, 4)
  const languages = ['prs_PrimaryLanguage', 'prs_SecondaryLanguage'].flatMap((field) =>
    row.many(field, readLanguage, 4),
  )
  const address = readAddress(row)
  return {
    id: mint.id(),
    code: mint.code(),
    alias: aliasFor(names, mint.seed()),
    sex: sexes[gender ?? ''] ?? 'unknown',
    gender: genders[gender ?? ''] ?? null,
    age: birth === null ? { basis: 'unknown' } : { basis: 'known', birth },
    citizenships,
    languages: [...new Set(languages)],
    homePlace: address.homePlace,
    names,
    contacts: [...readContacts(row), ...address.contacts],
    documents: readDocuments(row, citizenships[0]),
  }
}

/** A person who said no is not taken over, and neither is whoever did it to them. */
function checkAgreement(row: RowReader): void {
  for (const field of ['con_Consent', 'vic_AgreementToManagePersonalData']) {
    if (row.one(field, readCheckbox) === false) row.fault(field, 'consent-refused')
  }
  for (const field of ['per_RoleInProcess', 'per_RoleDetails']) if (row.has(field)) row.fault(field, 'perpetrator')
}

function readNames(row: RowReader): NewName[] {
  const parts = ['prs_FirstName', 'prs_MiddleName', 'prs_SecondName'].map((field) =>
    row.one(field, (text) =>
      /^[^\p{Cc}<>]{1,80}$/u.test(text) ? { value: text } : { reason: text.length > 80 ? 'too-long' : 'not-a-name' },
    ),
  )
  const text = parts.filter((part) => part !== null).join(' ')
  if (text.length > 120) row.fault('prs_FirstName', 'too-long')
  return text === '' ? [] : [{ text: text.slice(0, 120), script: scriptOf(text), kind: 'legal' }]
}

function scriptOf(text: string): NewName['script'] {
  if (/[\u0e80-\u0eff]/.test(text)) return 'lao'
  if (/[\u0e00-\u0e7f]/.test(text)) return 'thai'
  return /\p{Script=Latin}/u.test(text) ? 'latin' : 'other'
}

/** Nobody can be asked now, so a flower or a bird stands in until the person chooses. Never one that names them. */
function aliasFor(names: readonly NewName[], seed: number): string {
  const free = suggestAliases(seed, 22).find(({ lo }) => !names.some((name) => isSameName(name.text, lo)))
  return free?.lo ?? 'ຈຳປາ'
}

const contactFields = { prs_Email: 'email', prs_HomePhone: 'phone', prs_MobilePhone: 'phone' } as const

function readContacts(row: RowReader) {
  return Object.entries(contactFields).flatMap(([field, kind]) => {
    const text = row.text(field)
    return text === null ? [] : [{ kind, text }]
  })
}

function readAddress(row: RowReader) {
  const [street, city, state, postal, land] = ['Street', 'City', 'State', 'PostalCode', 'Country'].map((part) =>
    row.text(`prs_Mailing${part}`),
  )
  const text = [street, city, state, postal, land].filter(Boolean).join(', ')
  if (text.length > 500) row.fault('prs_MailingStreet', 'too-long')
  const place = city || state ? placeOf({ country: land ?? null, state: state ?? null, city: city ?? null }) : null
  return {
    homePlace: place !== null && place.length > 2 ? place : null,
    contacts: text === '' ? [] : [{ kind: 'address' as const, text: text.slice(0, 500) }],
  }
}

function readDocuments(row: RowReader, citizenship: string | undefined) {
  const number = row.text('prs_IdentityNumber', 60)
  const issuer = citizenship?.length === 2 ? citizenship : country.code
  return number === null ? [] : [{ kind: 'other' as const, country: issuer, number }]
}

/** What a person's fields say that we have no column for, under the alias that the file gives her or him. */
export function readNote(row: RowReader, alias: string): string[] {
  for (const [field, read] of Object.entries(noted)) row.one<unknown>(field, read)
  for (const field of plainNoted) row.text(field)
  const lines = row.lines([...plainNoted, ...Object.keys(noted), 'con_Consent', 'vic_AgreementToManagePersonalData'])
  return lines.length === 0 ? [] : [[`HTCDS 2.0 · ${alias}`, ...lines].join('\n')]
}
