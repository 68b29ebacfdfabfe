import { findPlace, indexPlaces, provinceOf } from '#capabilities/places/model/find-places.ts'
import { country } from '#countries/chosen.ts'

const index = indexPlaces(country.gazetteer)

/** Whether the code is a province, district, checkpoint or zone of this country, in either coding of a province. */
export function isKnownPlace(code: string): boolean {
  return findPlace(index, code) !== undefined
}

/** The province (ISO 3166-2) in which a stored place lies; null abroad and where it is not known. */
export function provinceOfPlace(code: string): string | null {
  return provinceOf(index, code)
}
