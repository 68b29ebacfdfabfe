import { preference, usePreference } from '#platform/web/preferences.ts'

export type Language = 'lo' | 'en'

const remembered = preference<Language>('language', ['lo', 'en'], 'lo')

export function useLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  return { language: usePreference(remembered), setLanguage: remembered.set }
}

/** Keep `<html lang>` right: line breaking, line height and screen readers depend on it. */
export function keepDocumentLanguage(): void {
  const apply = () => document.documentElement.setAttribute('lang', remembered.get())
  apply()
  remembered.subscribe(apply)
}
