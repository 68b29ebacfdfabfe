import { registerProblemText } from '#platform/web/text/problem-text.ts'

registerProblemText({
  types: {
    'identification-needs-basis': {
      en: 'There is no consent to identification and no other legal basis yet. Ask for it first; consent to prosecution is something else.',
      lo: 'ຍັງບໍ່ມີການຍິນຍອມໃຫ້ກຳນົດຕົວ ຫຼື ບ່ອນອີງທາງກົດໝາຍ. ຂໍກ່ອນ; ການຍິນຍອມດຳເນີນຄະດີແມ່ນເລື່ອງອື່ນ.',
    },
    'identification-already-requested': { en: 'The authority has been asked already.', lo: 'ໄດ້ສະເໜີໄປແລ້ວ.' },
    'not-an-authority': { en: 'This organisation does not decide on identification.', lo: 'ອົງການນີ້ບໍ່ມີສິດຕົກລົງກຳນົດຕົວ.' },
    'decision-in-the-future': { en: 'The day of the decision has not come yet.', lo: 'ວັນທີຕົກລົງຍັງມາບໍ່ເຖິງ.' },
    'already-revised': {
      en: 'This decision was revised already. Open the one that stands.',
      lo: 'ຄຳຕົກລົງນີ້ຖືກແກ້ໄຂແລ້ວ. ເປີດອັນທີ່ໃຊ້ຢູ່.',
    },
    'person-not-in-case': { en: 'This person does not belong to the case.', lo: 'ລາວບໍ່ໄດ້ຢູ່ໃນກໍລະນີນີ້.' },
  },
  reasons: {
    'only-the-identification-authority': {
      en: 'Only the identification authority may do this.',
      lo: 'ມີແຕ່ຜູ້ມີອຳນາດກຳນົດຕົວຈຶ່ງເຮັດໄດ້.',
    },
    'another-authority-was-asked': { en: 'Another authority was asked.', lo: 'ໄດ້ສະເໜີອົງການອື່ນແລ້ວ.' },
    'already-decided': { en: 'It is decided already.', lo: 'ຕົກລົງແລ້ວ.' },
    'own-decision': { en: 'This is your own decision; revise it instead.', lo: 'ນີ້ແມ່ນຄຳຕົກລົງຂອງທ່ານເອງ; ໃຫ້ແກ້ໄຂແທນ.' },
    'those-who-accompany-only': {
      en: 'Only those who accompany the person may do this.',
      lo: 'ມີແຕ່ຜູ້ທີ່ຢູ່ຄຽງຂ້າງລາວຈຶ່ງເຮັດໄດ້.',
    },
    'role-cannot-dissent': { en: 'Your role does not record dissents.', lo: 'ໜ້າທີ່ຂອງທ່ານບໍ່ບັນທຶກຄວາມເຫັນຕ່າງ.' },
    'role-cannot-ask-for-identification': {
      en: 'Your role does not ask for identification.',
      lo: 'ໜ້າທີ່ຂອງທ່ານບໍ່ສະເໜີໃຫ້ກຳນົດຕົວ.',
    },
  },
  issues: {
    'not-a-form': { en: 'Choose one from the list.', lo: 'ເລືອກຈາກລາຍການ.' },
    'form-needed': { en: 'Choose the form of trafficking.', lo: 'ເລືອກຮູບແບບການຄ້າມະນຸດ.' },
    'not-a-country': { en: 'Choose a country.', lo: 'ເລືອກປະເທດ.' },
  },
})
