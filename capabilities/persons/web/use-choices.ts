import { useMemo } from 'react'
import { country } from '#countries/chosen.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { countryCodes } from './country-codes.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Choice {
  code: string
  label: string
}

/** The languages people here speak, in the reader's language. */
export function useLanguageChoices(): Choice[] {
  const { language } = useLanguage()
  return country.spokenLanguages.map((each) => ({ code: each.code, label: each[language] }))
}

/** This country and its neighbours first; every other country by the browser's own names. */
export function useCitizenshipChoices(): { near: Choice[]; far: Choice[] } {
  const { language } = useLanguage()
  const text = useText({ en, lo })
  return useMemo(() => {
    const near = [{ code: country.code, ...country.name }, ...country.neighbours].map((each) => ({
      code: each.code,
      label: each[language],
    }))
    const names = new Intl.DisplayNames([language, 'en'], { type: 'region' })
    const far = countryCodes
      .filter((code) => !near.some((each) => each.code === code))
      .map((code) => ({ code, label: names.of(code) ?? code }))
      .toSorted((a, b) => a.label.localeCompare(b.label, language))
    const open = [
      { code: 'stateless', label: text.person.stateless },
      { code: 'unknown', label: text.person.citizenshipUnknown },
    ]
    return { near: [...near, ...open], far }
  }, [language, text])
}
