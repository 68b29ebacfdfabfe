import type { Part } from '#capabilities/access/model/part.ts'
import { accompanyingParts } from '#capabilities/cases/model/parts.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { wordsEn } from './words.en.ts'
import { wordsLo } from './words.lo.ts'

/** Words for codes, in the reader's language. */
export function useWords() {
  return useText({ en: wordsEn, lo: wordsLo })
}

/** Which parts somebody may see, in words; all that accompanying takes in one phrase. */
export function usePartWords(): (parts: readonly Part[]) => string {
  const words = useWords()
  return (parts) => {
    if (accompanyingParts.every((part) => parts.includes(part))) return words.allParts
    return parts.map((part) => words.part[part]).join(', ')
  }
}
