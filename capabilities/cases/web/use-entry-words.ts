import type { TimelineInFile } from '#capabilities/cases/model/file.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { timelineSentence } from './public.tsx'
import { fallbackWords } from './timeline-words.ts'

/** The sentence for an entry; a kind that nobody brought words for still says that something was recorded. */
export function useEntryWords(): (entry: Pick<TimelineInFile, 'kind' | 'params' | 'names'>) => string {
  const { language } = useLanguage()
  return (entry) => {
    const sentence = timelineSentence(entry.kind)?.[language] ?? fallbackWords[language]
    return sentence(entry.params, (key) => entry.names[key]?.[language] ?? '')
  }
}
