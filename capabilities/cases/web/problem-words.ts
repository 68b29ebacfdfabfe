import { registerProblemText } from '#platform/web/text/problem-text.ts'

registerProblemText({
  types: {
    'basis-needed': {
      en: 'Nothing lets this organisation accompany the person yet. Record a consent or another basis that names it.',
      lo: 'ຍັງບໍ່ມີສິ່ງທີ່ໃຫ້ອົງການນີ້ຢູ່ຄຽງຂ້າງລາວໄດ້. ບັນທຶກການຍິນຍອມ ຫຼື ບ່ອນອີງອື່ນ ທີ່ລະບຸອົງການນີ້.',
    },
    'reason-of-danger-needed': {
      en: 'Write what the danger is, then the case opens at once.',
      lo: 'ຂຽນວ່າມີອັນຕະລາຍຫຍັງ ແລ້ວກໍລະນີຈະເປີດທັນທີ.',
    },
    'survivor-needed': { en: 'A case is about at least one survivor.', lo: 'ກໍລະນີຕ້ອງມີຜູ້ລອດຊີວິດຢ່າງໜ້ອຍໜຶ່ງຄົນ.' },
    'person-twice': { en: 'This person belongs to the case already.', lo: 'ລາວຢູ່ໃນກໍລະນີນີ້ແລ້ວ.' },
    'no-such-organisation': {
      en: 'This organisation no longer takes cases. Choose another.',
      lo: 'ອົງການນີ້ບໍ່ຮັບກໍລະນີແລ້ວ. ເລືອກອົງການອື່ນ.',
    },
    'no-such-worker': {
      en: 'This colleague is no case worker there any more. Choose another.',
      lo: 'ຜູ້ນີ້ບໍ່ແມ່ນຜູ້ຮັບຜິດຊອບກໍລະນີຢູ່ບ່ອນນັ້ນແລ້ວ. ເລືອກຜູ້ອື່ນ.',
    },
    'conflict-settled': {
      en: 'Somebody has chosen between these two versions already.',
      lo: 'ມີຄົນເລືອກລະຫວ່າງສອງສະບັບນີ້ແລ້ວ.',
    },
    'case-closed': { en: 'The case is closed. Open it again first.', lo: 'ກໍລະນີປິດແລ້ວ. ເປີດຄືນກ່ອນ.' },
    'case-open': { en: 'The case is open already.', lo: 'ກໍລະນີເປີດຢູ່ແລ້ວ.' },
    'needs-unmet': {
      en: ({ count }) => `${String(count)} needs are still open. Say that they end too, or meet them first.`,
      lo: ({ count }) => `ຍັງມີ ${String(count)} ຄວາມຕ້ອງການທີ່ບໍ່ທັນສຳເລັດ. ຢືນຢັນວ່າຢຸດພ້ອມກັນ ຫຼື ຊ່ວຍໃຫ້ສຳເລັດກ່ອນ.`,
    },
    'end-before-beginning': {
      en: 'The end is before the beginning. Please check.',
      lo: 'ວັນທີສິ້ນສຸດຢູ່ກ່ອນວັນທີເລີ່ມຕົ້ນ. ກະລຸນາກວດຄືນ.',
    },
    'survivors-only': {
      en: 'Choose survivors of this case; others are helped without being counted.',
      lo: 'ເລືອກຜູ້ລອດຊີວິດໃນກໍລະນີນີ້; ຄົນອື່ນໄດ້ຮັບການຊ່ວຍເຫຼືອໂດຍບໍ່ນັບ.',
    },
    'no-such-form': { en: 'The law has no such form.', lo: 'ກົດໝາຍບໍ່ມີຮູບການນີ້.' },
    'note-voided': { en: 'This note was voided already.', lo: 'ໝາຍເຫດນີ້ຍົກເລີກແລ້ວ.' },
    'opening-reviewed': { en: 'Somebody has reviewed this already.', lo: 'ມີຜູ້ທົບທວນແລ້ວ.' },
  },
  reasons: {
    'not-your-task': { en: 'This is not a task of your role.', lo: 'ບໍ່ແມ່ນວຽກຂອງບົດບາດທ່ານ.' },
    'case-closed': { en: 'The case is closed.', lo: 'ກໍລະນີປິດແລ້ວ.' },
    'those-who-accompany-only': {
      en: 'Only those who accompany the person may do this.',
      lo: 'ມີແຕ່ຜູ້ທີ່ຢູ່ຄຽງຂ້າງລາວຈຶ່ງເຮັດໄດ້.',
    },
    'supervisors-only': {
      en: 'A supervisor of the accompanying organisation does this.',
      lo: 'ຫົວໜ້າຂອງອົງການທີ່ຢູ່ຄຽງຂ້າງເປັນຜູ້ເຮັດ.',
    },
    'not-your-note': { en: 'Its author or a supervisor may void it.', lo: 'ມີແຕ່ຜູ້ຂຽນ ຫຼື ຫົວໜ້າຈຶ່ງຍົກເລີກໄດ້.' },
  },
  issues: {
    'say-more': {
      en: 'Write a little more, so that whoever reviews it understands.',
      lo: 'ຂຽນຕື່ມອີກໜ້ອຍໜຶ່ງ ເພື່ອໃຫ້ຜູ້ທົບທວນເຂົ້າໃຈ.',
    },
    'concerned-needed': { en: 'Choose to whom it happened.', lo: 'ເລືອກວ່າເກີດກັບໃຜ.' },
    'not-a-place': { en: 'Choose a place from the list.', lo: 'ເລືອກສະຖານທີ່ຈາກລາຍການ.' },
  },
})
