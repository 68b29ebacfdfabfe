import type { Words } from '#platform/web/text/use-text.ts'
import type { en } from './text.en.ts'

export const lo: Words<typeof en> = {
  title: 'ວຽກຂອງຂ້ອຍ',
  greeting: { morning: 'ສະບາຍດີຕອນເຊົ້າ', afternoon: 'ສະບາຍດີຕອນບ່າຍ', evening: 'ສະບາຍດີຕອນແລງ' },
  context: (waiting) => (waiting === 0 ? 'ບໍ່ມີວຽກລໍຖ້າທ່ານ.' : `ມີ ${waiting} ລາຍການລໍຖ້າທ່ານ.`),
  next: 'ຕໍ່ໄປ',
  open: 'ເປີດ',
  more: (count) => `ອີກ ${count}`,
  pastCall: 'ກະລຸນາໂທຫາ',
  pastDo: 'ກະລຸນາເຮັດດຽວນີ້',
  groups: {
    referrals: 'ການສົ່ງຕໍ່ທີ່ລໍຖ້າຄຳຕອບຂອງທ່ານ',
    screenings: 'ການຄັດກອງທີ່ລໍຖ້າຂັ້ນຕໍ່ໄປ',
    decisions: 'ລໍຖ້າຄຳຕົກລົງ',
    cases: 'ຄົນທີ່ຂ້ອຍດູແລ',
    stays: 'ຢູ່ສູນ',
    feedback: 'ລາຍງານກັບທີ່ຍັງຄ້າງ',
    consents: 'ການຍິນຍອມທີ່ຕ້ອງຖາມຄືນ',
    accounts: 'ບັນຊີຜູ້ໃຊ້',
  },
  all: {
    referrals: { label: 'ການສົ່ງຕໍ່ທັງໝົດ', to: '/referrals' },
    screenings: { label: 'ການຄັດກອງທັງໝົດ', to: '/screening' },
    decisions: { label: 'ເບິ່ງທັງໝົດ', to: '/identification' },
    cases: { label: 'ເປີດລາຍຊື່', to: '/cases' },
    stays: { label: 'ເປີດກະດານ', to: '/shelter' },
    feedback: { label: 'ການສົ່ງຕໍ່ທັງໝົດ', to: '/referrals' },
  },
  empty: 'ບໍ່ມີວຽກລໍຖ້າທ່ານ',
  emptyNext: 'ວຽກທີ່ຕ້ອງການທ່ານຈະຢູ່ບ່ອນນີ້ ອັນດ່ວນຢູ່ກ່ອນ.',
  supported: 'ຄົນທີ່ຂ້ອຍຊ່ວຍເຫຼືອ',
  openList: 'ເປີດລາຍຊື່',
  saved: 'ບັນທຶກໝົດແລ້ວ',
  startScreening: 'ເລີ່ມຄັດກອງ',
  openStatistics: 'ເປີດສະຖິຕິ',
}
