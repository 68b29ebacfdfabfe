/** Words for the problems that any operation may answer with, and for failures on the way to the server. */
export const commonProblemText = {
  types: {
    'not-found': { en: 'Not found, or you may not see it.', lo: 'ບໍ່ພົບ ຫຼື ທ່ານບໍ່ມີສິດເບິ່ງ.' },
    'not-signed-in': {
      en: 'Your session ended. Sign in again; your words are kept.',
      lo: 'ໝົດເວລາໃຊ້ງານແລ້ວ. ເຂົ້າສູ່ລະບົບອີກ, ສິ່ງທີ່ຂຽນໄວ້ຍັງຢູ່.',
    },
    'not-allowed': {
      en: 'You may not do this. If you need it, ask your supervisor.',
      lo: 'ທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້. ຖ້າຈຳເປັນ ໃຫ້ຖາມຫົວໜ້າຂອງທ່ານ.',
    },
    'step-up-needed': { en: 'First show that it is you.', lo: 'ກ່ອນອື່ນ ກະລຸນາຢືນຢັນວ່າແມ່ນທ່ານ.' },
    'invalid-input': {
      en: 'Something here cannot be accepted yet. The fields below say what.',
      lo: 'ຍັງຮັບບໍ່ໄດ້ທັງໝົດ. ກະລຸນາເບິ່ງຂໍ້ຄວາມຢູ່ກ້ອງແຕ່ລະຊ່ອງ.',
    },
    malformed: {
      en: 'Could not save. Your words are still here. Try again.',
      lo: 'ບັນທຶກບໍ່ໄດ້. ສິ່ງທີ່ທ່ານຂຽນຍັງຢູ່. ກະລຸນາລອງໃໝ່.',
    },
    'too-large': {
      en: 'This is too long to send. Shorten it and try again; your words are still here.',
      lo: 'ຍາວເກີນໄປ ສົ່ງບໍ່ໄດ້. ຫຍໍ້ໃຫ້ສັ້ນລົງ ແລ້ວລອງໃໝ່, ສິ່ງທີ່ທ່ານຂຽນຍັງຢູ່.',
    },
    'unsupported-type': {
      en: 'Could not save. Your words are still here. Try again.',
      lo: 'ບັນທຶກບໍ່ໄດ້. ສິ່ງທີ່ທ່ານຂຽນຍັງຢູ່. ກະລຸນາລອງໃໝ່.',
    },
    'command-reused': {
      en: 'This was sent before with other words. Reload the page and look at what is there.',
      lo: 'ລາຍການນີ້ເຄີຍສົ່ງແລ້ວ ດ້ວຍເນື້ອໃນອື່ນ. ໂຫຼດໜ້ານີ້ຄືນໃໝ່ ແລ້ວກວດເບິ່ງ.',
    },
    'already-exists': { en: 'Already sent. No need to send again.', lo: 'ສົ່ງແລ້ວ. ບໍ່ຕ້ອງສົ່ງອີກ.' },
    'code-taken': {
      en: 'Could not save. Your words are still here. Try again.',
      lo: 'ບັນທຶກບໍ່ໄດ້. ສິ່ງທີ່ທ່ານຂຽນຍັງຢູ່. ກະລຸນາລອງໃໝ່.',
    },
    'changed-meanwhile': {
      en: 'Someone else changed this first. Look at both versions and choose.',
      lo: 'ມີຄົນແກ້ໄຂກ່ອນແລ້ວ. ເບິ່ງທັງສອງສະບັບ ແລ້ວເລືອກ.',
    },
    'already-done': { en: 'Already sent. No need to send again.', lo: 'ສົ່ງແລ້ວ. ບໍ່ຕ້ອງສົ່ງອີກ.' },
    'too-many-requests': {
      en: (params: Params) => `Too many tries. Wait ${minutes(params.seconds)} min and try again.`,
      lo: (params: Params) => `ລອງຫຼາຍເທື່ອເກີນໄປ. ລໍຖ້າ ${minutes(params.seconds)} ນາທີ ແລ້ວລອງໃໝ່.`,
    },
    unavailable: {
      en: 'The service is starting. Your words are still here. Try again in a moment.',
      lo: 'ລະບົບກຳລັງເລີ່ມ. ສິ່ງທີ່ທ່ານຂຽນຍັງຢູ່. ລໍຖ້າໜ້ອຍໜຶ່ງ ແລ້ວລອງໃໝ່.',
    },
    unexpected: {
      en: 'Something went wrong on our side. Nothing you saved is lost. Try again.',
      lo: 'ລະບົບຂັດຂ້ອງ. ສິ່ງທີ່ບັນທຶກແລ້ວບໍ່ເສຍ. ກະລຸນາລອງໃໝ່.',
    },
    unreachable: {
      en: 'There is no connection. Your words are still here. Try again when there is a signal.',
      lo: 'ບໍ່ມີອິນເຕີເນັດ. ສິ່ງທີ່ທ່ານຂຽນຍັງຢູ່. ລອງໃໝ່ເມື່ອມີສັນຍານ.',
    },
  },
  reasons: {
    other: {
      en: 'You may not do this. If you need it, ask your supervisor.',
      lo: 'ທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້. ຖ້າຈຳເປັນ ໃຫ້ຖາມຫົວໜ້າຂອງທ່ານ.',
    },
    'no-relation-to-this-record': { en: 'This part is not open to you.', lo: 'ພາກນີ້ບໍ່ໄດ້ເປີດໃຫ້ທ່ານ.' },
    'needs-a-second-person': {
      en: 'This takes two people: somebody else must do it.',
      lo: 'ວຽກນີ້ຕ້ອງມີສອງຄົນ: ໃຫ້ຜູ້ອື່ນເປັນຜູ້ເຮັດ.',
    },
  },
  issues: {
    invalid: { en: 'Please check this field.', lo: 'ກະລຸນາກວດຊ່ອງນີ້ຄືນ.' },
    required: { en: 'Please fill in this field.', lo: 'ກະລຸນາຂຽນຊ່ອງນີ້.' },
    invalid_type: { en: 'Please fill in this field.', lo: 'ກະລຸນາຂຽນຊ່ອງນີ້.' },
    invalid_value: { en: 'Please choose one answer.', lo: 'ກະລຸນາເລືອກຄຳຕອບໜຶ່ງ.' },
    too_small: { en: 'This is too short or too small.', lo: 'ສັ້ນ ຫຼື ໜ້ອຍເກີນໄປ.' },
    too_big: { en: 'This is too long or too large.', lo: 'ຍາວ ຫຼື ຫຼາຍເກີນໄປ.' },
    'too-short': { en: 'Write a little more.', lo: 'ກະລຸນາຂຽນເພີ່ມອີກໜ້ອຍໜຶ່ງ.' },
    'too-long': { en: 'This is too long. Please shorten it.', lo: 'ຍາວເກີນໄປ. ກະລຸນາຫຍໍ້.' },
    'words-needed': { en: 'Write some words.', lo: 'ກະລຸນາຂຽນ.' },
    'not-a-date': {
      en: 'This date is not right. Write day/month/year, for example 10/7/2024.',
      lo: 'ວັນທີບໍ່ຖືກຕ້ອງ. ຂຽນ ວັນ/ເດືອນ/ປີ, ຕົວຢ່າງ 10/7/2024.',
    },
    'day-needed': { en: 'Please give the day, month and year.', lo: 'ກະລຸນາຂຽນ ວັນ, ເດືອນ ແລະ ປີ.' },
    'buddhist-era': {
      en: 'This looks like a Buddhist-era year. Take away 543 years.',
      lo: 'ປີນີ້ຄືວ່າເປັນ ພ.ສ. ໃຫ້ລົບອອກ 543 ປີ.',
    },
    'not-a-code': {
      en: 'The code is not right. Check it and try again.',
      lo: 'ລະຫັດບໍ່ຖືກຕ້ອງ. ກະລຸນາກວດ ແລ້ວລອງໃໝ່.',
    },
    order: {
      en: 'The end date is before the start date. Please check.',
      lo: 'ວັນທີສິ້ນສຸດຢູ່ກ່ອນວັນທີເລີ່ມຕົ້ນ. ກະລຸນາກວດຄືນ.',
    },
  },
}

type Params = Record<string, string | number | boolean>

function minutes(seconds: string | number | boolean | undefined): number {
  return Math.max(1, Math.ceil(Number(seconds ?? 60) / 60))
}
