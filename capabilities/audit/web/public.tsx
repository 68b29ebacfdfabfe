import { useLanguage } from '#platform/web/text/language.ts'
import { operations as inEnglish } from './operations.en.ts'
import { operations as inLao } from './operations.lo.ts'

const sentences: { en: Readonly<Record<string, string>>; lo: Readonly<Record<string, string>> } = {
  en: inEnglish,
  lo: inLao,
}

/** What somebody did, for the name of an operation: the words of the access log. */
export function useOperationWords(): (operation: string) => string {
  const { language } = useLanguage()
  return (operation) => sentences[language][operation] ?? operation
}
