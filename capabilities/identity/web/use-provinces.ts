import { useMemo } from 'react'
import { country } from '#countries/chosen.ts'
import { useLanguage } from '#platform/web/text/language.ts'

/** The country's provinces by ISO code, named in the reader's language. */
export function useProvinces(): readonly { code: string; name: string }[] {
  const { language } = useLanguage()
  return useMemo(
    () => country.gazetteer.provinces.map((province) => ({ code: province.code, name: province[language] })),
    [language],
  )
}
