import type { readMyWork } from '#capabilities/work/model/api.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import type { Sentences, WaitingWords } from './sentences.ts'
import { waitingEn } from './waiting.en.ts'
import { waitingLo } from './waiting.lo.ts'

export type WaitingItem = OutputOf<typeof readMyWork>['items'][number]

/** The words for an item; every kind that a capability sends has its sentence, which a test checks. */
export function useWaitingWords(): (item: WaitingItem) => WaitingWords {
  const sentences: Sentences = { en: waitingEn, lo: waitingLo }[useLanguage().language]
  return (item) => {
    const sentence = sentences[item.kind]
    const alias = item.person?.alias ?? ''
    return sentence ? sentence(alias, item.params) : { title: alias, why: '', short: '' }
  }
}
