import type { Words } from '#platform/web/text/use-text.ts'
import type { en } from './text-list.en.ts'

export const lo: Words<typeof en> = {
  title: 'ການຄັດກອງ',
  listContext: 'ການລົມກັບຜູ້ທີ່ອາດຕ້ອງການການປົກປ້ອງ. ລາວຢຸດໄດ້ທຸກເວລາ.',
  start: 'ເລີ່ມການຄັດກອງ',
  unfinished: 'ຍັງບໍ່ແລ້ວ',
  finished: 'ສຳເລັດແລ້ວ',
  empty: 'ຍັງບໍ່ມີການຄັດກອງ',
  emptyNext: 'ສິ່ງທີ່ທ່ານເລີ່ມໄວ້ ຈະຢູ່ບ່ອນນີ້ ແລະ ສືບຕໍ່ໄດ້.',
  emptyForPerson: 'ສະເໜີລົມກັນອີກໄດ້ທຸກເວລາ.',
  answeredOf: (n, total) => `ຕອບແລ້ວ ${n} ຈາກ ${total} ຂໍ້`,
  withoutPerson: 'ບໍ່ໄດ້ບັນທຶກຕົວຄົນ',
  resume: 'ສືບຕໍ່',
  disputeHead: 'ຂໍ້ຂັດແຍ່ງແຮງງານ',
  settings: {
    checkpoint: 'ດ່ານຊາຍແດນ',
    sez: 'ເຂດເສດຖະກິດພິເສດ',
    workplace: 'ບ່ອນເຮັດວຽກ',
    village: 'ບ້ານ',
    shelter: 'ສູນພັກພິງ',
    police: 'ຕຳຫຼວດ',
    health: 'ສຸກສາລາ',
    hotline: 'ໂທລະສັບ',
    embassy: 'ສະຖານທູດ',
    other: 'ບ່ອນອື່ນ',
  },
  headings: {
    'signs-found': 'ພົບສັນຍານຂອງການຄ້າມະນຸດ',
    'not-enough-information': 'ຂໍ້ມູນຍັງບໍ່ພໍ',
    'no-signs-found-yet': 'ຄຳຕອບເຫຼົ່ານີ້ບໍ່ພົບສັນຍານ',
    stopped: 'ຢຸດການລົມກັນແລ້ວ',
    postponed: 'ເລື່ອນອອກໄປ',
  },
}
