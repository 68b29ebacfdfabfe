import { findPlaces, indexPlaces } from '#capabilities/places/model/find-places.ts'
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
  const province = written.state ? found(written.state, 'province') : undefined
  const district = written.city ? found(written.city, 'district', province?.province) : undefined
  const state = written.state ? found(written.state, 'district') : undefined
  const place = district ?? province ?? state ?? (written.city ? found(written.city, 'province') : undefined)
  return place?.pcode ?? (written.country === null ? null : code)
}

/** A place in the words of one cell. */
export function placeOfText(text: string): string | null {
  return countryCodeOf(text) ?? placeOf({ country: null, state: text, city: null })
}

function found(text: string, kind: 'province' | 'district', province?: string) {
  const options = findPlaces(index, { text, kinds: [kind], limit: 5, ...(province ? { province } : {}) })
  const same = options.filter(
    (place) => [place.code, place.pcode].includes(text.toUpperCase()) || [place.en, place.lo].some((name) => foldName(name) === foldName(text)),
  )
  return same.length === 1 ? same[0] : undefined
}
