import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** The ways in which a hand can leave its mark. Paper is the way for whoever cannot use the screen. */
export function usePadWords() {
  const { pad } = useText({ en, lo })
  return {
    ...pad,
    choices: [
      { code: 'signature', label: pad.sign },
      { code: 'thumb', label: pad.thumb },
      { code: 'photo-of-document', label: pad.paper },
    ] as const,
  }
}
