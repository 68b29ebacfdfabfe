import { registerProblemText } from '#platform/web/text/problem-text.ts'

registerProblemText({
  types: {
    'consent-does-not-cover': {
      en: 'No consent or other basis covers this sharing yet.',
      lo: 'ຍັງແບ່ງປັນບໍ່ໄດ້, ບໍ່ມີການຍິນຍອມທີ່ໃຊ້ໄດ້.',
    },
    'not-a-receiver': {
      en: 'This organisation does not take referrals for protection. Choose another.',
      lo: 'ອົງການນີ້ບໍ່ຮັບການສົ່ງຕໍ່ເພື່ອປົກປ້ອງ. ເລືອກອົງການອື່ນ.',
    },
    'same-organisation': { en: 'The person is with your own organisation already.', lo: 'ລາວຢູ່ກັບອົງການຂອງທ່ານແລ້ວ.' },
    'person-not-in-case': { en: 'This person does not belong to the case.', lo: 'ລາວບໍ່ໄດ້ຢູ່ໃນກໍລະນີນີ້.' },
    'need-not-in-case': {
      en: 'One of the needs is no longer in the case. Please choose again.',
      lo: 'ມີຄວາມຕ້ອງການໜຶ່ງທີ່ບໍ່ຢູ່ໃນກໍລະນີແລ້ວ. ກະລຸນາເລືອກໃໝ່.',
    },
    'offered-already': {
      en: 'This organisation was asked for the same already, and the referral still runs.',
      lo: 'ໄດ້ຂໍອົງການນີ້ແລ້ວ ແລະ ຍັງດຳເນີນຢູ່.',
    },
    'referral-moved-on': {
      en: 'Somebody was faster: the referral stands elsewhere by now. Look again.',
      lo: 'ມີຄົນເຮັດກ່ອນແລ້ວ: ການສົ່ງຕໍ່ຢູ່ຂັ້ນອື່ນແລ້ວ. ເບິ່ງຄືນ.',
    },
    'feedback-given-already': {
      en: 'This feedback was given already. No need to send it again.',
      lo: 'ລາຍງານນີ້ສົ່ງແລ້ວ. ບໍ່ຕ້ອງສົ່ງອີກ.',
    },
    'not-a-worker-of-the-house': {
      en: 'Choose a case worker of your own house.',
      lo: 'ເລືອກເຈົ້າໜ້າທີ່ກໍລະນີຂອງບ່ອນຂອງທ່ານ.',
    },
    'taken-up-already': { en: 'A coordinator has taken this up already.', lo: 'ຜູ້ປະສານງານໄດ້ຈັດການແລ້ວ.' },
  },
  reasons: {
    'the-receiver-answers': { en: 'The receiving organisation answers.', lo: 'ອົງການຜູ້ຮັບເປັນຜູ້ຕອບ.' },
    'the-sender-decides': { en: 'The sending organisation decides.', lo: 'ອົງການຜູ້ສົ່ງເປັນຜູ້ຕັດສິນ.' },
    'offer-lapsed': { en: 'The offer was not answered in time.', lo: 'ການສະເໜີບໍ່ໄດ້ຕອບທັນເວລາ.' },
    'referral-moved-on': { en: 'The referral has moved on.', lo: 'ການສົ່ງຕໍ່ໄປຂັ້ນອື່ນແລ້ວ.' },
    'no-feedback-owed': { en: 'No feedback is owed now.', lo: 'ຕອນນີ້ບໍ່ຕ້ອງລາຍງານ.' },
    'nothing-to-note': { en: 'There is nothing to note here.', lo: 'ບໍ່ມີຫຍັງຕ້ອງຮັບຮູ້.' },
    'role-cannot-refer': { en: 'Your role does not send referrals.', lo: 'ບົດບາດຂອງທ່ານບໍ່ສົ່ງຕໍ່.' },
    'only-who-accompanies-refers': {
      en: 'Only those who accompany the person refer her or him on.',
      lo: 'ມີແຕ່ຜູ້ທີ່ຢູ່ຄຽງຂ້າງລາວຈຶ່ງສົ່ງຕໍ່ໄດ້.',
    },
    'consents-not-open': { en: 'The consents are not open to you.', lo: 'ການຍິນຍອມບໍ່ໄດ້ເປີດໃຫ້ທ່ານ.' },
    'who-keeps-the-house-decides': {
      en: 'Whoever keeps the house decides who works with somebody.',
      lo: 'ຜູ້ດູແລບ່ອນເປັນຜູ້ຕັດສິນວ່າໃຜເຮັດວຽກກັບລາວ.',
    },
    'not-open-to-the-house': {
      en: 'The referral has not been accepted, or the consent has ended.',
      lo: 'ຍັງບໍ່ໄດ້ຮັບການສົ່ງຕໍ່ ຫຼື ການຍິນຍອມໝົດແລ້ວ.',
    },
    'coordinators-only': { en: 'Coordinators of the mechanism do this.', lo: 'ຜູ້ປະສານງານເປັນຜູ້ເຮັດ.' },
    'no-work-with-people': { en: 'Your role does not work with people.', lo: 'ບົດບາດຂອງທ່ານບໍ່ໄດ້ເຮັດວຽກກັບຄົນ.' },
  },
  issues: {
    'need-needed': { en: 'Choose at least one need.', lo: 'ເລືອກຢ່າງໜ້ອຍໜຶ່ງຄວາມຕ້ອງການ.' },
  },
})
