/** Why something does not count as consent, or may not be shared: one sentence that says what to do. */
export const consentReasons: Readonly<Record<string, { en: string; lo: string }>> = {
  'recipients-needed': { en: 'Choose who may see it.', lo: 'ເລືອກວ່າ ໃຜເບິ່ງໄດ້.' },
  'parts-needed': { en: 'Choose what they may see.', lo: 'ເລືອກວ່າ ເບິ່ງຫຍັງໄດ້.' },
  'purpose-needed': { en: 'Choose what it is for.', lo: 'ເລືອກວ່າ ເພື່ອຫຍັງ.' },
  'answer-needed': { en: 'Choose the answer that was given.', lo: 'ເລືອກຄຳຕອບທີ່ໄດ້ຮັບ.' },
  'language-needed': { en: 'Choose the language of the talk.', lo: 'ເລືອກພາສາທີ່ລົມກັນ.' },
  'manner-needed': { en: 'Say how it was explained.', lo: 'ບອກວ່າ ອະທິບາຍແນວໃດ.' },
  'term-over': { en: 'The end lies in the past. Choose a later day.', lo: 'ວັນໝົດອາຍຸຜ່ານໄປແລ້ວ. ເລືອກວັນອື່ນ.' },
  'term-too-long': {
    en: 'That is too long. Choose a nearer end and ask again then.',
    lo: 'ດົນເກີນໄປ. ເລືອກວັນທີ່ໃກ້ກວ່ານີ້ ແລ້ວຖາມຄືນ.',
  },
  'adult-decides': { en: 'An adult decides alone.', lo: 'ຜູ້ໃຫຍ່ຕັດສິນໃຈເອງ.' },
  'guardian-not-trusted': {
    en: 'A guardian who is suspected or not verified never consents. Choose the best interests of the child.',
    lo: 'ຜູ້ປົກຄອງທີ່ໜ້າສົງໄສ ຫຼື ຍັງບໍ່ໄດ້ກວດ ຍິນຍອມແທນບໍ່ໄດ້. ເລືອກຜົນປະໂຫຍດສູງສຸດຂອງເດັກ.',
  },
  'guardian-needed': {
    en: 'Without a guardian, choose the best interests of the child.',
    lo: 'ຖ້າບໍ່ມີຜູ້ປົກຄອງ ໃຫ້ເລືອກຜົນປະໂຫຍດສູງສຸດຂອງເດັກ.',
  },
  'guardian-decides': { en: 'The guardian decides, after the child was heard.', lo: 'ຜູ້ປົກຄອງເປັນຜູ້ຕັດສິນ ຫຼັງຈາກຟັງເດັກແລ້ວ.' },
  'child-view-needed': { en: 'Write what the child says first.', lo: 'ຂຽນຄວາມເຫັນຂອງເດັກກ່ອນ.' },
  'only-for-a-child': { en: 'This is for children only.', lo: 'ໃຊ້ສະເພາະກັບເດັກ.' },
  'justification-needed': { en: 'Write why first.', lo: 'ຂຽນເຫດຜົນກ່ອນ.' },
  'article-needed': { en: 'Choose the article that demands it.', lo: 'ເລືອກມາດຕາທີ່ກຳນົດໄວ້.' },
  'not-for-prosecution': {
    en: 'Danger to life opens a door to help, not to a prosecution.',
    lo: 'ອັນຕະລາຍຕໍ່ຊີວິດ ເປີດທາງໃຫ້ການຊ່ວຍເຫຼືອ, ບໍ່ແມ່ນການດຳເນີນຄະດີ.',
  },
  'only-consent-is-refused': {
    en: 'Only a question to the person can be answered with no.',
    lo: 'ມີແຕ່ຄຳຖາມຕໍ່ລາວ ທີ່ຕອບວ່າບໍ່ໄດ້.',
  },
  'nothing-to-renew': { en: 'This has ended. Ask as something new.', lo: 'ຂໍ້ນີ້ປິດແລ້ວ. ຖາມເປັນເລື່ອງໃໝ່.' },
  'renewal-differs': { en: 'This differs from before. Ask as something new.', lo: 'ບໍ່ຄືກັບແຕ່ກ່ອນ. ຖາມເປັນເລື່ອງໃໝ່.' },
  'override-is-not-renewed': {
    en: 'Danger that lasts needs a new reason and a new review.',
    lo: 'ຖ້າອັນຕະລາຍຍັງມີຢູ່ ຕ້ອງຂຽນເຫດຜົນໃໝ່ ແລະ ທົບທວນໃໝ່.',
  },
  'not-ones-own': { en: 'Somebody else than you reviews this.', lo: 'ຄົນອື່ນເປັນຜູ້ທົບທວນ.' },
  'no-consent': { en: 'Cannot be shared yet: no valid consent.', lo: 'ຍັງແບ່ງປັນບໍ່ໄດ້, ບໍ່ມີການຍິນຍອມທີ່ໃຊ້ໄດ້.' },
  'not-for-this-purpose': {
    en: 'The person agreed to something else. Ask for this.',
    lo: 'ລາວຍິນຍອມເລື່ອງອື່ນ. ຖາມເລື່ອງນີ້ກ່ອນ.',
  },
  'not-to-this-recipient': {
    en: 'The person did not agree to share with this organisation.',
    lo: 'ລາວບໍ່ໄດ້ຍິນຍອມໃຫ້ອົງການນີ້.',
  },
  'not-these-parts': { en: 'The person did not agree to share this part.', lo: 'ລາວບໍ່ໄດ້ຍິນຍອມໃຫ້ແບ່ງປັນສ່ວນນີ້.' },
  'consent-refused': { en: 'Not given. It is the person’s choice.', lo: 'ຍັງບໍ່ຢາກ, ລາວເລືອກເອງ.' },
  'consent-withdrawn': { en: 'The person withdrew this.', lo: 'ລາວຖອນການຍິນຍອມແລ້ວ.' },
  'consent-expired': {
    en: 'The consent has ended. Ask her or him again before sharing.',
    lo: 'ການຍິນຍອມໝົດອາຍຸແລ້ວ. ຖາມລາວອີກຄັ້ງກ່ອນແບ່ງປັນ.',
  },
}
