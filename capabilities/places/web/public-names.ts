import { useMemo } from 'react'
import {
  findPlaces,
  type FindPlacesQuery,
  indexPlaces,
  placeName,
  type PlaceOption,
  provinceOf,
} from '#capabilities/places/model/find-places.ts'
import { country } from '#countries/chosen.ts'
import { useLanguage } from '#platform/web/text/language.ts'

const index = indexPlaces(country.gazetteer)

export interface Places {
  find(query: Omit<FindPlacesQuery, 'language'>): PlaceOption[]
  /** The name of a stored code in the reader's language, in either coding of a province. */
  name(code: string): string
  /** A district or checkpoint with its province: "Pakse, Champasak". */
  nameWithProvince(code: string): string
  /** ISO 3166-2 of the province a place lies in; null abroad. */
  provinceOf(code: string): string | null
}

/** The country's places in the reader's language. They travel with the application, so they are there without a network. */
export function usePlaces(): Places {
  const { language } = useLanguage()
  return useMemo(() => {
    const name = (code: string) => placeName(index, code, language)
    const province = (code: string) => provinceOf(index, code)
    return {
      find: (query) => findPlaces(index, { ...query, language }),
      name,
      provinceOf: province,
      nameWithProvince: (code) => {
        const within = province(code)
        return within && name(within) !== name(code) ? `${name(code)}, ${name(within)}` : name(code)
      },
    }
  }, [language])
}
