import { registerProblemText } from '#platform/web/text/problem-text.ts'

/** One of these is shown when something could not be kept: what happened, then what to do. */
export const types = {
  'too-many-documents': {
    en: 'Forty documents are kept here already. Remove one first.',
    lo: 'ມີເອກະສານ 40 ລາຍການແລ້ວ. ເອົາອອກບາງອັນກ່ອນ.',
  },
  'not-this-consent': {
    en: 'This consent is not there, or not open to you.',
    lo: 'ບໍ່ມີການຍິນຍອມນີ້ ຫຼື ທ່ານເບິ່ງບໍ່ໄດ້.',
  },
  'document-differs': { en: 'Something else was kept here. Begin again.', lo: 'ມີອັນອື່ນເກັບໄວ້ແລ້ວ. ເລີ່ມໃໝ່.' },
  'document-voided': { en: 'This was removed meanwhile.', lo: 'ອັນນີ້ຖືກເອົາອອກແລ້ວ.' },
  'document-incomplete': {
    en: 'Not all of it has arrived yet. Try again later.',
    lo: 'ຍັງມາບໍ່ຄົບ. ລອງໃໝ່ພາຍຫຼັງ.',
  },
  'no-such-chunk': { en: 'A piece does not fit. Begin again.', lo: 'ມີສ່ວນໜຶ່ງບໍ່ເຂົ້າກັນ. ເລີ່ມໃໝ່.' },
  'chunk-damaged': { en: 'A piece was damaged on its way. Go on sending.', lo: 'ມີສ່ວນໜຶ່ງເສຍລະຫວ່າງທາງ. ສົ່ງຕໍ່.' },
  'chunk-differs': { en: 'A piece does not fit. Begin again.', lo: 'ມີສ່ວນໜຶ່ງບໍ່ເຂົ້າກັນ. ເລີ່ມໃໝ່.' },
  'chunks-missing': { en: 'Not all of it has arrived. Go on sending.', lo: 'ຍັງໄປບໍ່ຄົບ. ສົ່ງຕໍ່.' },
  'document-damaged': { en: 'It was damaged on its way. Begin again.', lo: 'ເສຍລະຫວ່າງທາງ. ເລີ່ມໃໝ່.' },
  'not-this-type': {
    en: 'This is not a picture or a voice that can be opened. Take it again.',
    lo: 'ຮູບ ຫຼື ສຽງນີ້ ເປີດບໍ່ໄດ້. ເອົາໃໝ່.',
  },
  'purpose-needs-words': { en: 'Write the reason first.', lo: 'ຂຽນເຫດຜົນກ່ອນ.' },
}

registerProblemText({
  types,
  reasons: {
    'author-only': { en: 'Only whoever began this goes on with it.', lo: 'ມີແຕ່ຜູ້ທີ່ເລີ່ມ ຈຶ່ງເຮັດຕໍ່ໄດ້.' },
    'open-it-first': { en: 'Open it first, with a reason.', lo: 'ເປີດກ່ອນ ພ້ອມບອກເຫດຜົນ.' },
  },
  issues: {
    'document-too-large': { en: 'Too large. Choose one under 8 MB.', lo: 'ໃຫຍ່ເກີນໄປ. ເລືອກອັນທີ່ບໍ່ເກີນ 8 MB.' },
    'empty-document': { en: 'There is nothing in it. Choose another one.', lo: 'ບໍ່ມີຫຍັງຢູ່ໃນນັ້ນ. ເລືອກອັນອື່ນ.' },
    'kind-does-not-fit': { en: 'Choose a picture, or record a voice.', lo: 'ເລືອກຮູບ ຫຼື ບັນທຶກສຽງ.' },
  },
})
