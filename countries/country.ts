import type { Gazetteer } from '#capabilities/places/model/place.ts'
import type { Protocol } from '#capabilities/screening/model/protocol.ts'
import type { Words } from './fact.ts'
import type { Hotline } from './la/hotlines.ts'
import type { LawReference } from './la/law.ts'
import type { StatutoryForm } from './la/statutory-forms.ts'

/**
 * Everything that the product takes from a country. A second country is another folder with this shape and one line
 * in chosen.ts: configuration, not code.
 */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string
  iso3: string
  name: Words
  /** Days and years are counted in this zone (IANA name). */
  zone: string
  /** ISO 4217; minorUnits is what an integer amount counts in (kip has no smaller unit in use). */
  currency: { code: string; minorUnits: number }
  languages: readonly { code: 'lo' | 'en'; name: string }[]
  /** Languages that people screened may speak, for the interpreter and for recorded questions. */
  spokenLanguages: readonly { code: string; en: string; lo: string }[]
  /** The law's age of majority in whole years. */
  adultAge: number
  /** Who alone decides that somebody is identified. */
  identificationAuthority: Words
  /** Telephone country code, for reading numbers typed without it. */
  callingCode: string
  gazetteer: Gazetteer
  neighbours: readonly { code: string; iso3: string; en: string; lo: string }[]
  hotlines: readonly Hotline[]
  lawReferences: readonly LawReference[]
  legalBases: readonly { code: string; cites: readonly string[]; words: Words }[]
  statutoryForms: readonly StatutoryForm[]
  reportedForms: readonly { code: string; en: string; lo: string; icTipPurpose: string; statutory: string }[]
}

/** Protocols are large and read by the server only, so a country hands them over apart. */
export type CountryProtocols = readonly Protocol[]
