import { findPlaces, indexPlaces, type PlaceOption } from '#capabilities/places/model/find-places.ts'
import { foldName } from '#capabilities/places/model/fold-name.ts'
import { country } from '#countries/chosen.ts'
import { countryCodeOf } from '#countries/standards/iso-3166.ts'

const index = indexPlaces(country.gazetteer)

export interface WrittenPlace {
  country: string | null
  state: string | null
  city: string | null
}

/**
 * The code of a place that another register wrote in words: a district or province here, a country abroad. Null when
 * the words don't mean one place for certain; they are kept as words in any case.
 */
export function placeOf(written: WrittenPlace): string | null {
  const code = written.country === null ? country.code : countryCodeOf(written.country)
  if (code === undefined) return null
  if (code !== country.code) return code
  return found(written)?.pcode ?? (written.country === null ? null : code)
}

/** A place in the words of one cell. */
export function placeOfText(text: string): string | null {
  return countryCodeOf(text) ?? placeOf({ country: null, state: text, city: null })
}

/** A city as district of its province, or the province alone; registers also write a district or province in the other field. */
function found({ state, city }: WrittenPlace): PlaceOption | undefined {
  const province = exactly(state, 'province')
  const district = exactly(city, 'district', province?.province)
  return district ?? province ?? exactly(state, 'district') ?? exactly(city, 'province')
}

/** The one place of that kind that the text names in either language or by its code. */
function exactly(text: string | null, kind: 'province' | 'district', province?: string): PlaceOption | undefined {
  if (text === null) return undefined
  const options = findPlaces(index, { text, kinds: [kind], limit: 5, ...(province ? { province } : {}) })
  const key = foldName(text)
  const same = options.filter(
    (place) =>
      [place.code, place.pcode].includes(text.toUpperCase()) ||
      [place.en, place.lo].some((name) => foldName(name) === key),
  )
  return same.length === 1 ? same[0] : undefined
}
