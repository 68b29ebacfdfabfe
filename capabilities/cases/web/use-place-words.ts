import { country } from '#countries/chosen.ts'
import type { Places } from '#capabilities/places/web/public.tsx'
import { useLanguage } from '#platform/web/text/language.ts'

/** Countries beyond the neighbours to which people from the region are taken; others are asked for by the story. */
const farther = ['MY', 'KR', 'JP', 'SG', 'ID', 'PH', 'IN', 'AE', 'US']

/** A place of an event: a district or province at home, a country abroad. */
export function usePlaceWords(places: Places): (code: string) => string {
  const countryName = useCountryName()
  return (code) => (code.length === 2 ? countryName(code) : places.nameWithProvince(code))
}

export function useCountryChoices(): { code: string; label: string }[] {
  const countryName = useCountryName()
  return [...country.neighbours.map((neighbour) => neighbour.code), ...farther].map((code) => ({
    code,
    label: countryName(code),
  }))
}

function useCountryName(): (code: string) => string {
  const { language } = useLanguage()
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' })
  return (code) => country.neighbours.find((neighbour) => neighbour.code === code)?.[language] ?? names.of(code) ?? code
}
