import { foldName, plainForm } from './fold-name.ts'
import type { Gazetteer, Language, PlaceKind } from './place.ts'

/** One place that can be chosen, ready for a list. `path` is the province above a district, checkpoint or zone. */
export interface PlaceOption {
  code: string
  kind: PlaceKind
  en: string
  lo: string
  province: string
}

interface IndexedPlace extends PlaceOption {
  codes: readonly string[]
  plain: readonly string[]
  folded: readonly string[]
}

export type PlaceIndex = readonly IndexedPlace[]

/** Prepare a country's places for searching; do it once, a search over about 210 places then takes a millisecond. */
export function indexPlaces(gazetteer: Gazetteer): PlaceIndex {
  return [
    ...gazetteer.provinces.map((place) => indexed('province', { ...place, province: place.code }, [place.pcode])),
    ...gazetteer.districts.map((place) => indexed('district', place)),
    ...gazetteer.checkpoints.map((place) => indexed('checkpoint', place)),
    ...gazetteer.zones.map((place) => indexed('zone', place)),
  ]
}

function indexed(
  kind: PlaceKind,
  place: { code: string; en: string; lo: string; province: string; aliases: readonly string[] },
  otherCodes: readonly string[] = [],
): IndexedPlace {
  const names = [place.en, place.lo, place.lo.replace(/^(ແຂວງ|ເມືອງ|ດ່ານ)/, ''), ...place.aliases]
  return {
    code: place.code,
    kind,
    en: place.en,
    lo: place.lo,
    province: place.province,
    codes: [place.code, ...otherCodes].map(plainForm),
    plain: names.map(plainForm),
    folded: names.map(foldName),
  }
}

export interface FindPlacesQuery {
  text: string
  kinds?: readonly PlaceKind[]
  /** Only places in this province (ISO code). */
  province?: string
  limit?: number
  language?: Language
}

const kindOrder: Readonly<Record<PlaceKind, number>> = { province: 0, district: 1, checkpoint: 2, zone: 3 }

/**
 * The places that a text may mean, best first: by code (LA10, LA-VI, LA1003), by name in Lao or Latin letters, by
 * another spelling, by the middle of a name, by one slip of the pen. An empty text lists everything in alphabetical
 * order of the language.
 */
export function findPlaces(index: PlaceIndex, query: FindPlacesQuery): PlaceOption[] {
  const byName = compareNames(query.language ?? 'en')
  const plain = plainForm(query.text.replace(/^\s*(ແຂວງ|ເມືອງ|ດ່ານ|province of|district of)\s*/i, ''))
  const folded = foldName(query.text)
  return index
    .filter((place) => !query.kinds || query.kinds.includes(place.kind))
    .filter((place) => !query.province || place.province === query.province)
    .map((place) => ({ place, rank: plain === '' ? 0 : rankOf(place, plain, folded) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || kindOrder[a.place.kind] - kindOrder[b.place.kind] || byName(a.place, b.place))
    .slice(0, query.limit ?? 300)
    .map(({ place: { code, kind, en, lo, province } }) => ({ code, kind, en, lo, province }))
}

/** How close, 0 best; null is no match. Short folded keys match whole or from the start only: they mean too much. */
function rankOf(place: IndexedPlace, plain: string, folded: string): number | null {
  if (place.codes.includes(plain)) return 0
  if (place.plain.includes(plain)) return 1
  if (folded !== '' && place.folded.includes(folded)) return 2
  if (place.codes.some((code) => code.startsWith(plain) && plain.length >= 3)) return 3
  if (place.plain.some((name) => name.startsWith(plain))) return 3
  if (folded.length >= 2 && place.folded.some((name) => name.startsWith(folded))) return 4
  if (plain.length >= 2 && place.plain.some((name) => name.includes(plain))) return 5
  if (folded.length >= 4 && place.folded.some((name) => name.includes(folded))) return 6
  if (folded.length >= 5 && place.folded.some((name) => differsByOne(name, folded))) return 7
  return null
}

/** Whether one letter was added, left out or changed. */
function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && long[at] === short[at]) at += 1
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at)
}

/** Lao words sort by their sounded consonant, not by the vowel written before it; only the collator knows that. */
export function compareNames(language: Language): (a: { en: string; lo: string }, b: { en: string; lo: string }) => number {
  const collator = new Intl.Collator(language)
  return (a, b) => collator.compare(a[language], b[language])
}

/** The name in the reader's language for a stored code; the code itself when the list no longer knows it. */
export function placeName(index: PlaceIndex, code: string, language: Language): string {
  return index.find((place) => place.code === code)?.[language] ?? code
}
