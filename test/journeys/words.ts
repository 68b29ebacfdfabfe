import { formsEn } from '#capabilities/cases/web/text-forms.en.ts'
import { formsLo } from '#capabilities/cases/web/text-forms.lo.ts'
import { wordsEn as caseWordsEn } from '#capabilities/cases/web/words.en.ts'
import { wordsLo as caseWordsLo } from '#capabilities/cases/web/words.lo.ts'
import { en as consentsEn } from '#capabilities/consents/web/text.en.ts'
import { lo as consentsLo } from '#capabilities/consents/web/text.lo.ts'
import { en as identificationEn } from '#capabilities/identification/web/text.en.ts'
import { lo as identificationLo } from '#capabilities/identification/web/text.lo.ts'
import { sendingEn } from '#capabilities/referrals/web/sending.en.ts'
import { sendingLo } from '#capabilities/referrals/web/sending.lo.ts'
import { en as referralsEn } from '#capabilities/referrals/web/text.en.ts'
import { lo as referralsLo } from '#capabilities/referrals/web/text.lo.ts'
import { en as listEn } from '#capabilities/screening/web/text-list.en.ts'
import { lo as listLo } from '#capabilities/screening/web/text-list.lo.ts'
import { en as resultEn } from '#capabilities/screening/web/text-result.en.ts'
import { lo as resultLo } from '#capabilities/screening/web/text-result.lo.ts'
import { en as screeningEn } from '#capabilities/screening/web/text.en.ts'
import { lo as screeningLo } from '#capabilities/screening/web/text.lo.ts'
import { en as shelterEn } from '#capabilities/assistance/web/text.en.ts'
import { lo as shelterLo } from '#capabilities/assistance/web/text.lo.ts'

/** The product's own words: a journey finds what a person would read, in the language of the person. */
export const words = {
  en: {
    screening: screeningEn,
    screenings: listEn,
    result: resultEn.result,
    forms: formsEn,
    cases: caseWordsEn,
    consents: consentsEn,
    identification: identificationEn,
    sending: sendingEn,
    referrals: referralsEn,
    shelter: shelterEn,
  },
  lo: {
    screening: screeningLo,
    screenings: listLo,
    result: resultLo.result,
    forms: formsLo,
    cases: caseWordsLo,
    consents: consentsLo,
    identification: identificationLo,
    sending: sendingLo,
    referrals: referralsLo,
    shelter: shelterLo,
  },
} as const
