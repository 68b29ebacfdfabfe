import { foldName, plainForm } from './fold-name.ts'
import type { Gazetteer, Language, PlaceKind } from './place.ts'

/** One place that can be chosen, ready for a list. */
export interface PlaceOption {
  /** ISO 3166-2 for a province, the P-code for a district, our own for a checkpoint or a zone. */
  code: string
  /** The OCHA P-code of a province or district, which persons and events are stored with; null for other places. */
  pcode: string | null
  kind: PlaceKind
  en: string
  lo: string
  /** The province in which it lies, ISO 3166-2. */
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
    ...gazetteer.provinces.map((place) => indexed('province', { ...place, province: place.code }, place.pcode)),
    ...gazetteer.districts.map((place) => indexed('district', place, place.code)),
    ...gazetteer.checkpoints.map((place) => indexed('checkpoint', place, null)),
    ...gazetteer.zones.map((place) => indexed('zone', place, null)),
  ]
}

function indexed(
  kind: PlaceKind,
  place: { code: string; en: string; lo: string; province: string; aliases: readonly string[] },
  pcode: string | null,
): IndexedPlace {
  const names = [place.en, place.lo, place.lo.replace(/^(ແຂວງ|ເມືອງ|ດ່ານ)/, ''), ...place.aliases]
  return {
    code: place.code,
    pcode,
    kind,
    en: place.en,
    lo: place.lo,
    province: place.province,
    codes: [place.code, ...(pcode ? [pcode] : [])].map(plainForm),
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
  const typed = { plain, folded: foldName(query.text) }
  return index
    .filter((place) => !query.kinds || query.kinds.includes(place.kind))
    .filter((place) => !query.province || place.province === query.province)
    .map((place) => ({ place, rank: plain === '' ? 0 : rankOf(place, typed) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted(
      (a, b) => a.rank - b.rank || kindOrder[a.place.kind] - kindOrder[b.place.kind] || byName(a.place, b.place),
    )
    .slice(0, query.limit ?? 300)
    .map(({ place: { code, pcode, kind, en, lo, province } }) => ({ code, pcode, kind, en, lo, province }))
}

interface Typed {
  plain: string
  folded: string
}

/** Ways in which a text can mean a place, best first. Short folded keys mean too much to match inside a name. */
const ways: readonly ((place: IndexedPlace, typed: Typed) => boolean)[] = [
  (place, { plain }) => place.codes.includes(plain),
  (place, { plain }) => place.plain.includes(plain),
  (place, { folded }) => folded !== '' && place.folded.includes(folded),
  (place, { plain }) =>
    place.plain.some((name) => name.startsWith(plain)) ||
    (plain.length >= 3 && place.codes.some((code) => code.startsWith(plain))),
  (place, { folded }) => folded.length >= 2 && place.folded.some((name) => name.startsWith(folded)),
  (place, { plain }) => plain.length >= 2 && place.plain.some((name) => name.includes(plain)),
  (place, { folded }) => folded.length >= 4 && place.folded.some((name) => name.includes(folded)),
  (place, { folded }) => folded.length >= 5 && place.folded.some((name) => differsByOne(name, folded)),
]

/** How close, 0 best; -1 is no match. */
function rankOf(place: IndexedPlace, typed: Typed): number {
  return ways.findIndex((means) => means(place, typed))
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
export function compareNames(
  language: Language,
): (a: { en: string; lo: string }, b: { en: string; lo: string }) => number {
  const collator = new Intl.Collator(language)
  return (a, b) => collator.compare(a[language], b[language])
}

/** The place of a stored code, in either coding of a province (LA-CH or LA16). */
export function findPlace<P extends Pick<PlaceOption, 'code' | 'pcode'>>(
  places: readonly P[],
  code: string,
): P | undefined {
  return places.find((place) => place.code === code || place.pcode === code)
}

/** The name in the reader's language for a stored code; the code itself when the list no longer knows it. */
export function placeName(places: readonly PlaceOption[], code: string, language: Language): string {
  return findPlace(places, code)?.[language] ?? code
}

/** The province (ISO 3166-2) in which a place lies; null for a place abroad or unknown. */
export function provinceOf(places: readonly PlaceOption[], code: string): string | null {
  return findPlace(places, code)?.province ?? null
}
