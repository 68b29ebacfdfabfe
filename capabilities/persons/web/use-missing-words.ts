import { useText } from '#platform/web/text/use-text.ts'
import { missingIn, type PersonDraft } from './person-draft.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Why the form cannot be sent yet, as a sentence for its button; undefined when it can. */
export function useMissingWords(draft: PersonDraft): string | undefined {
  const text = useText({ en, lo })
  const missing = missingIn(draft)
  return missing && text.missing[missing]
}
