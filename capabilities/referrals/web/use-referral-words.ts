import type { OfferedView } from '#capabilities/referrals/model/preview.ts'

import { country, referralClocks } from '#countries/chosen.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { codesEn } from './codes.en.ts'
import { codesLo } from './codes.lo.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

export function useReferralText() {
  return useText({ en, lo })
}

export function useCodes() {
  return useText({ en: codesEn, lo: codesLo })
}

type Someone = Pick<OfferedView, 'sex' | 'isChild' | 'ageBand' | 'ageBasis'>

/** What an offer says of somebody, in the reader's language. */
export function useOfferWords() {
  const codes = useCodes()
  const text = useReferralText()
  const { language } = useLanguage()
  const age = ({ ageBand, ageBasis }: Someone) => {
    if (ageBasis === 'may-be-a-child') return codes.mayBeAChild
    return ageBand === 'unknown' ? codes.ageUnknown : codes.ageBand(ageBand)
  }
  const sex = ({ sex: code, isChild }: Someone) => (isChild ? codes.childSex[code] : codes.sex[code])
  const languageName = (code: string) =>
    country.spokenLanguages.find((each) => each.code === code)?.[language] ?? code.toUpperCase()
  const provinceName = (pcode: string) =>
    country.gazetteer.provinces.find((each) => each.pcode === pcode)?.[language] ?? pcode
  return {
    sex,
    age,
    person: (someone: Someone) => `${sex(someone)}, ${age(someone)}`,
    languages: (list: readonly string[]) => (list.length > 0 ? list.map(languageName).join(', ') : text.notKnown),
    province: (pcode: string | null) => (pcode ? provinceName(pcode) : text.notKnown),
    need: (need: OfferedView['needs'][number]) => capital(codes.need[need]),
    needs: (list: OfferedView['needs']) => capital(list.map((need) => codes.need[need]).join(', ')),
    urgency: (urgency: OfferedView['urgency']) => `${codes.urgency[urgency]}, ${answerTime(text, urgency)}`,
  }
}

function answerTime(text: ReturnType<typeof useReferralText>, urgency: OfferedView['urgency']): string {
  const hours = referralClocks.byUrgency[urgency].answer / 60
  return hours <= 24 ? text.withinHours(String(hours)) : text.withinDays(String(hours / 24))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
