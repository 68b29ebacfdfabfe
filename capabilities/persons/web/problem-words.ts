import { registerProblemText } from '#platform/web/text/problem-text.ts'

registerProblemText({
  types: {
    'alias-is-a-name': {
      en: 'This is one of the person’s own names. Choose another one for use here.',
      lo: 'ນີ້ແມ່ນຊື່ແທ້ຂອງລາວ. ເລືອກຊື່ອື່ນທີ່ຈະໃຊ້ຢູ່ນີ້.',
    },
    'name-is-alias': {
      en: 'This name is used in place of the real one. Let the person choose another one for use here first.',
      lo: 'ຊື່ນີ້ກຳລັງໃຊ້ແທນຊື່ແທ້. ໃຫ້ລາວເລືອກຊື່ອື່ນທີ່ຈະໃຊ້ຢູ່ນີ້ກ່ອນ.',
    },
    'reason-needed': { en: 'Write the reason first.', lo: 'ຂຽນເຫດຜົນກ່ອນ.' },
    'name-not-carried': {
      en: 'This device does not carry the name. To see it, connect to the internet first.',
      lo: 'ເຄື່ອງນີ້ບໍ່ໄດ້ເກັບຊື່ນີ້ໄວ້. ຖ້າຢາກເບິ່ງ ໃຫ້ຕໍ່ອິນເຕີເນັດກ່ອນ.',
    },
    'already-erased': { en: 'This was erased before.', lo: 'ລຶບແລ້ວກ່ອນໜ້ານີ້.' },
  },
  reasons: {
    'role-does-not-record-people': {
      en: 'Your role does not record people.',
      lo: 'ໜ້າທີ່ຂອງທ່ານບໍ່ໄດ້ບັນທຶກຂໍ້ມູນບຸກຄົນ.',
    },
    'role-does-not-reach-people': { en: 'Your role does not open files of people.', lo: 'ໜ້າທີ່ຂອງທ່ານບໍ່ເປີດແຟ້ມບຸກຄົນ.' },
    'role-does-not-verify-age': {
      en: 'A case worker, a nurse or the identification authority settles the age.',
      lo: 'ພະນັກງານດູແລກໍລະນີ, ພະນັກງານສາທາລະນະສຸກ ຫຼື ຜູ້ມີອຳນາດກຳນົດຕົວ ເປັນຜູ້ຢືນຢັນອາຍຸ.',
    },
    'those-who-accompany-only': {
      en: 'Only those who accompany the person may do this.',
      lo: 'ມີແຕ່ຜູ້ທີ່ຢູ່ຄຽງຂ້າງລາວຈຶ່ງເຮັດໄດ້.',
    },
    'names-stay-with-the-node': {
      en: 'The organisation does not permit names on devices.',
      lo: 'ອົງການບໍ່ອະນຸຍາດໃຫ້ເກັບຊື່ໄວ້ໃນເຄື່ອງ.',
    },
    'supervisor-needed': { en: 'A supervisor does this.', lo: 'ຫົວໜ້າຕິດຕາມວຽກເປັນຜູ້ເຮັດ.' },
  },
  issues: {
    'alias-is-a-name': {
      en: 'This is one of the person’s own names. Choose another one.',
      lo: 'ນີ້ແມ່ນຊື່ແທ້ຂອງລາວ. ເລືອກຊື່ອື່ນ.',
    },
    'name-needed': { en: 'Write something here.', lo: 'ຂຽນໃສ່ຊ່ອງນີ້.' },
    'not-a-name': { en: 'Use letters only.', lo: 'ໃຊ້ແຕ່ຕົວອັກສອນ.' },
    'age-needed': {
      en: 'Give the age: date of birth, years, or an estimate.',
      lo: 'ໃສ່ອາຍຸ: ວັນເດືອນປີເກີດ, ຈຳນວນປີ ຫຼື ປະມານ.',
    },
  },
})
