import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

export function useCasesText() {
  return useText({ en, lo })
}
