import { useText } from '#platform/web/text/use-text.ts'
import { sendingEn } from './sending.en.ts'
import { sendingLo } from './sending.lo.ts'

export function useSendingText() {
  return useText({ en: sendingEn, lo: sendingLo })
}
