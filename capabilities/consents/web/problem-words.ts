import { registerProblemText } from '#platform/web/text/problem-text.ts'
import { consentReasons } from './reason-words.ts'

registerProblemText({
  types: {
    'not-a-consent': {
      en: ({ because }) => consentReasons[String(because)]?.en ?? 'This does not count as consent yet.',
      lo: ({ because }) => consentReasons[String(because)]?.lo ?? 'ຍັງນັບເປັນການຍິນຍອມບໍ່ໄດ້.',
    },
    'already-withdrawn': { en: 'This was withdrawn before.', lo: 'ຖອນຄືນແລ້ວກ່ອນໜ້ານີ້.' },
    'withdraw-instead': {
      en: 'The person agreed to this before. Withdraw that consent; then nothing is shared.',
      lo: 'ລາວເຄີຍຍິນຍອມເລື່ອງນີ້. ຖອນການຍິນຍອມນັ້ນ ແລ້ວຈະບໍ່ແບ່ງປັນອີກ.',
    },
    'nothing-to-review': { en: 'This was reviewed before.', lo: 'ທົບທວນແລ້ວກ່ອນໜ້ານີ້.' },
  },
  reasons: consentReasons,
  issues: {
    'parts-needed': { en: 'Choose what they may see.', lo: 'ເລືອກວ່າ ເບິ່ງຫຍັງໄດ້.' },
    'reason-needed': { en: 'Write the reason.', lo: 'ຂຽນເຫດຜົນ.' },
  },
})
