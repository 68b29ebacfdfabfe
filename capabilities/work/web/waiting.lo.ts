import type { Sentences } from './sentences.ts'

const services: Readonly<Record<string, string>> = {
  shelter: 'ບ່ອນພັກທີ່ປອດໄພ',
  health: 'ການຮັກສາສຸຂະພາບ',
  psychosocial: 'ຄົນລົມນຳ',
  legal: 'ການຊ່ວຍເຫຼືອທາງກົດໝາຍ',
  documents: 'ເອກະສານ',
  'family-contact': 'ຕິດຕໍ່ຄອບຄົວ',
  'safe-return': 'ທາງກັບບ້ານທີ່ປອດໄພ',
  education: 'ໄດ້ຮຽນ',
  livelihood: 'ວຽກ ແລະ ລາຍໄດ້',
  reintegration: 'ການເລີ່ມຕົ້ນໃໝ່',
}

const needs: Readonly<Record<string, string>> = {
  'safe-place': 'ບ່ອນປອດໄພ',
  'food-and-clothing': 'ອາຫານ ແລະ ເຄື່ອງນຸ່ງ',
  health: 'ກວດສຸຂະພາບ',
  psychosocial: 'ຄົນລົມນຳ',
  'legal-aid': 'ການຊ່ວຍເຫຼືອທາງກົດໝາຍ',
  interpretation: 'ນາຍພາສາ',
  documents: 'ເອກະສານ',
  phone: 'ໂທລະສັບ',
  'family-contact': 'ຕິດຕໍ່ຄອບຄົວ',
  'safe-return': 'ທາງກັບບ້ານທີ່ປອດໄພ',
  education: 'ໄດ້ຮຽນ',
  'skill-and-income': 'ວິຊາຊີບ ແລະ ລາຍໄດ້',
  'child-care': 'ຄົນເບິ່ງແຍງລູກ',
  money: 'ເງິນ',
  compensation: 'ຄ່າທົດແທນ',
  'know-her-choices': 'ຮູ້ທາງເລືອກ',
  'protection-from-threats': 'ການປົກປ້ອງຈາກການຂົ່ມຂູ່',
}

const say = (words: Readonly<Record<string, string>>, code: string | number | undefined) =>
  words[String(code)] ?? 'ການຊ່ວຍເຫຼືອ'

export const waitingLo: Sentences = {
  'referrals/answer': (alias, { service }) => ({
    title: `${alias} ຕ້ອງການ${say(services, service)}`,
    why: 'ມີຜູ້ຂໍໃຫ້ທ່ານຊ່ວຍ. ເບິ່ງຂໍ້ມູນ ແລ້ວຕອບ.',
    short: `ຕ້ອງການ${say(services, service)}`,
    action: 'ເປີດການສົ່ງຕໍ່',
  }),
  'referrals/waiting': (alias, { service }) => ({
    title: `${alias} ລໍຖ້າຄຳຕອບ`,
    why: `ທ່ານໄດ້ຂໍ${say(services, service)} ຈາກອົງການອື່ນ.`,
    short: `ຂໍ${say(services, service)}, ລໍຖ້າຄຳຕອບ`,
  }),
  'referrals/question': (alias) => ({
    title: `ມີຄຳຖາມກ່ຽວກັບ ${alias}`,
    why: 'ອົງການທີ່ທ່ານຂໍ ຢາກຮູ້ບາງຢ່າງກ່ອນ.',
    short: 'ມີຄຳຖາມໃຫ້ຕອບ',
    action: 'ຕອບ',
  }),
  'referrals/hand-over': (alias) => ({
    title: `ນັດໝາຍຮັບ ${alias}`,
    why: 'ທ່ານຮັບແລ້ວ. ບັນທຶກເມື່ອລາວມາຮອດ.',
    short: 'ຮັບແລ້ວ, ນັດໝາຍມອບໝາຍ',
  }),
  'referrals/first-feedback': (alias) => ({
    title: `${alias} ມາຮອດຢ່າງປອດໄພແລ້ວບໍ?`,
    why: 'ຜູ້ສົ່ງຢາກຮູ້: ມາຮອດ, ປອດໄພ, ໄດ້ຮັບການຊ່ວຍເຫຼືອ.',
    short: 'ລາຍງານກັບຄັ້ງທີ 1',
    action: 'ລາຍງານກັບ',
  }),
  'referrals/second-feedback': (alias) => ({
    title: `ຜ່ານໄປໜຶ່ງເດືອນ ${alias} ເປັນແນວໃດ?`,
    why: 'ລາຍງານກັບຄັ້ງທີ 2 ໃຫ້ຜູ້ສົ່ງ.',
    short: 'ລາຍງານກັບຫຼັງໜຶ່ງເດືອນ',
    action: 'ລາຍງານກັບ',
  }),
  'referrals/declined': (alias) => ({
    title: `${alias} ຍັງຕ້ອງການຜູ້ຊ່ວຍ`,
    why: 'ອົງການນັ້ນຍັງຊ່ວຍບໍ່ໄດ້. ຊອກຫາບ່ອນອື່ນ.',
    short: 'ຍັງບໍ່ມີບ່ອນຮັບ, ຊອກຫາບ່ອນອື່ນ',
  }),
  'referrals/expired': (alias) => ({
    title: `${alias} ຍັງບໍ່ໄດ້ຄຳຕອບ`,
    why: 'ກາຍກຳນົດແລ້ວ. ໂທຫາ ຫຼື ຂໍບ່ອນອື່ນ.',
    short: 'ບໍ່ມີຄຳຕອບ, ຂໍບ່ອນອື່ນ',
  }),
  'referrals/consent-ended': (alias) => ({
    title: `${alias} ບໍ່ຍິນຍອມໃຫ້ສົ່ງຕໍ່ອີກແລ້ວ`,
    why: 'ການຍິນຍອມໝົດແລ້ວ. ຖອນການສົ່ງຕໍ່ ຫຼື ຖາມຄືນ.',
    short: 'ການຍິນຍອມໝົດແລ້ວ',
  }),
  'referrals/escalated': () => ({
    title: 'ມີຄຳຕອບກາຍກຳນົດ',
    why: 'ມີອົງການຍັງບໍ່ຕອບທັນເວລາ. ກະລຸນາໂທຫາ.',
    short: 'ກາຍກຳນົດ, ກະລຸນາໂທຫາ',
  }),
  'screening/open-case': (alias) => ({
    title: `${alias} ຕ້ອງການຫຍັງຕໍ່ໄປ?`,
    why: 'ຄັດກອງແລ້ວ. ຂໍການຍິນຍອມ ແລະ ເປີດກໍລະນີ ຫຼື ກັບມາພາຍຫຼັງ.',
    short: 'ຄັດກອງແລ້ວ, ລໍຖ້າຂັ້ນຕໍ່ໄປ',
    action: 'ເປີດຜົນ',
  }),
  'screening/unfinished': (alias, { answered, asked }) => ({
    title: `ການຄັດກອງ${alias ? `ກັບ ${alias}` : ''} ຍັງບໍ່ແລ້ວ`,
    why: `ຕອບແລ້ວ ${answered} ຈາກ ${asked} ຂໍ້. ເຮັດຕໍ່ ຫຼື ຢຸດໄດ້ທຸກເວລາ.`,
    short: `${answered} ຈາກ ${asked} ຂໍ້`,
    action: 'ເຮັດຕໍ່',
  }),
  'identification/decide': (alias) => ({
    title: `${alias} ລໍຖ້າຄຳຕົກລົງຂອງທ່ານ`,
    why: 'ອ່ານຜົນຄັດກອງ ແລະ ເຫດການກ່ອນ ແລ້ວຈຶ່ງຕົກລົງ. ການຊ່ວຍເຫຼືອສືບຕໍ່ໄປ.',
    short: 'ສະເໜີໃຫ້ກຳນົດຕົວ',
    action: 'ຕົກລົງ',
  }),
  'cases/contact-due': (alias) => ({
    title: `ຮອດເວລາຕິດຕໍ່ ${alias}`,
    why: 'ຕາມທີ່ນັດໄວ້ ໃນເວລາ ແລະ ວິທີທີ່ປອດໄພ.',
    short: 'ນັດຕິດຕໍ່',
    action: 'ເປີດແຟ້ມກໍລະນີ',
  }),
  'devices/handed-in': () => ({
    title: 'ເຄື່ອງຂອງທ່ານ ສົ່ງມອບສິ່ງທີ່ຍັງສົ່ງບໍ່ໄດ້',
    why: 'ຍັງບໍ່ມີຜົນ ຈົນກວ່າທ່ານສົ່ງ.',
    action: 'ເບິ່ງລາຍການ',
    short: 'ເຄື່ອງຂອງທ່ານສົ່ງມອບ',
  }),
  'cases/conflict': (alias) => ({
    title: `ເລື່ອງຂອງ ${alias} ມີສອງສະບັບ`,
    why: 'ສອງຄົນແກ້ໄຂເລື່ອງດຽວກັນ. ເບິ່ງທັງສອງສະບັບ ແລ້ວເລືອກອັນທີ່ຖືກ.',
    short: 'ມີສອງສະບັບ, ເລືອກອັນທີ່ຖືກ',
    action: 'ເບິ່ງທັງສອງສະບັບ',
  }),
  'cases/need-due': (alias, { need }) => ({
    title: `${alias} ຕ້ອງການ${say(needs, need)}`,
    why: 'ຮອດ ຫຼື ໃກ້ມື້ທີ່ນັດໄວ້ແລ້ວ.',
    short: `ຕ້ອງການ${say(needs, need)}`,
    action: 'ເປີດແຟ້ມກໍລະນີ',
  }),
  'cases/unassigned': (alias) => ({
    title: `ຍັງບໍ່ມີຜູ້ດູແລ ${alias}`,
    why: 'ເລືອກພະນັກງານດູແລກໍລະນີ.',
    short: 'ຍັງບໍ່ມີຜູ້ດູແລ',
    action: 'ເລືອກ',
  }),
  'cases/danger-opening': (_alias, { code }) => ({
    title: `${code} ຖືກເປີດຍ້ອນອັນຕະລາຍ`,
    why: 'ອ່ານເຫດຜົນ ແລ້ວບອກວ່າເໝາະສົມບໍ່.',
    short: 'ເປີດຍ້ອນອັນຕະລາຍ, ລໍຖ້າທົບທວນ',
    action: 'ທົບທວນ',
  }),
  'assistance/place': (alias) => ({
    title: `ບ່ອນພັກສຳລັບ ${alias}`,
    why: 'ທ່ານຮັບແລ້ວ. ເລືອກຫ້ອງ.',
    short: 'ຮັບແລ້ວ, ຍັງບໍ່ມີຫ້ອງ',
    action: 'ເລືອກຫ້ອງ',
  }),
  'assistance/arrival': (alias) => ({
    title: `${alias} ຈະມາຮອດ`,
    why: 'ບ່ອນພັກຖືກຮັກສາໄວ້ແລ້ວ.',
    short: 'ຈະມາຮອດ, ມີບ່ອນໄວ້ແລ້ວ',
    action: 'ເປີດກະດານ',
  }),
  'assistance/departure': (alias) => ({
    title: `${alias} ວາງແຜນອອກຈາກສູນ`,
    why: 'ກວດເບິ່ງວ່າທາງໄປ ແລະ ບ່ອນຢູ່ປອດໄພ.',
    short: 'ວາງແຜນອອກ',
    action: 'ເປີດກະດານ',
  }),
  'assistance/first-assistance': (alias) => ({
    title: `${alias} ຍັງບໍ່ໄດ້ຮັບການຊ່ວຍເຫຼືອເບື້ອງຕົ້ນຄົບ`,
    why: 'ສຸຂະພາບ, ຄົນລົມນຳ, ກົດໝາຍ: ສະເໜີສິ່ງທີ່ຍັງຂາດ.',
    short: 'ການຊ່ວຍເຫຼືອເບື້ອງຕົ້ນຍັງບໍ່ຄົບ',
    action: 'ບັນທຶກ',
  }),
  'consents/ending': (alias, { days }) => ({
    title: `ຖາມ ${alias} ຄືນ`,
    why: `ການຍິນຍອມຈະໝົດໃນ ${days} ມື້. ຖາມວ່າຢາກສືບຕໍ່ບໍ່.`,
    short: `ການຍິນຍອມຈະໝົດໃນ ${days} ມື້`,
    action: 'ເປີດການຍິນຍອມ',
  }),
  'consents/review-override': (alias) => ({
    title: `ທົບທວນສິ່ງທີ່ເປີດເຜີຍກ່ຽວກັບ ${alias}`,
    why: 'ເປີດເຜີຍຍ້ອນຊີວິດຕົກຢູ່ໃນອັນຕະລາຍ. ບອກວ່າເໝາະສົມບໍ່.',
    short: 'ເປີດເຜີຍຍ້ອນອັນຕະລາຍ, ລໍຖ້າທົບທວນ',
    action: 'ທົບທວນ',
  }),
  'consents/overrides-unreviewed': (_alias, { count }) => ({
    title: `ມີ ${count} ລາຍການລໍຖ້າທົບທວນ`,
    why: 'ຫົວໜ້າຍັງບໍ່ໄດ້ເບິ່ງ. ກະລຸນາໂທຫາ.',
    short: `${count} ລາຍການລໍຖ້າທົບທວນ`,
  }),
}
