import type { TimelineSentence } from '#capabilities/cases/web/public.tsx'

/** Which organisation it was is a parameter only for those who read the part behind which it stands. */
const where = (named: (key: string) => string, before: string) => {
  const name = named('organisationId')
  return name ? ` ${before} ${name}` : ''
}

export const timelineWords: Readonly<Record<string, { en: TimelineSentence; lo: TimelineSentence }>> = {
  'referrals/offered': {
    en: (_params, named) => `Help was asked${where(named, 'of')}`,
    lo: (_params, named) => `ສົ່ງຕໍ່ຂໍຄວາມຊ່ວຍເຫຼືອ${where(named, 'ຫາ')}`,
  },
  'referrals/question-asked': { en: () => 'A question about the referral was asked', lo: () => 'ມີຄຳຖາມກ່ຽວກັບການສົ່ງຕໍ່' },
  'referrals/question-answered': { en: () => 'The question was answered', lo: () => 'ຕອບຄຳຖາມແລ້ວ' },
  'referrals/accepted': {
    en: (_params, named) => `The referral was accepted${where(named, 'by')}`,
    lo: (_params, named) => `ຮັບການສົ່ງຕໍ່ແລ້ວ${where(named, 'ໂດຍ')}`,
  },
  'referrals/declined': { en: () => 'The organisation asked has no place yet', lo: () => 'ອົງການທີ່ຖາມ ຍັງບໍ່ມີບ່ອນຮັບ' },
  'referrals/withdrawn': { en: () => 'The referral was taken back', lo: () => 'ຖອນການສົ່ງຕໍ່ຄືນ' },
  'referrals/lapsed': { en: () => 'The referral was not answered in time', lo: () => 'ການສົ່ງຕໍ່ບໍ່ໄດ້ຕອບທັນເວລາ' },
  'referrals/handed-over': {
    en: (_params, named) => `Arrived${where(named, 'at')}`,
    lo: (_params, named) => `ມາຮອດແລ້ວ${where(named, 'ຢູ່')}`,
  },
  'referrals/feedback': { en: () => 'Feedback was given', lo: () => 'ລາຍງານຜົນຄືນແລ້ວ' },
}
