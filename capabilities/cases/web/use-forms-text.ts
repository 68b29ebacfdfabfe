import { useText } from '#platform/web/text/use-text.ts'
import { formsEn } from './text-forms.en.ts'
import { formsLo } from './text-forms.lo.ts'

export function useFormsText() {
  return useText({ en: formsEn, lo: formsLo })
}
