import type { Words } from '#platform/web/text/use-text.ts'
import type { en } from './text-listen.en.ts'

export const lo: Words<typeof en> = {
  languages: {
    lo: 'ລາວ',
    kjg: 'ກຶມມຸ',
    hmn: 'ມົ້ງ',
    th: 'ໄທ',
    vi: 'ຫວຽດນາມ',
    zh: 'ຈີນ',
    my: 'ມຽນມາ',
    km: 'ຂະເໝນ',
  },
  listen: 'ຟັງຄຳຖາມ',
  pause: 'ພັກສຽງ',
  goOn: 'ຟັງຕໍ່',
  again: 'ຟັງແຕ່ຕົ້ນ',
  inLanguage: 'ພາສາທີ່ຟັງ',
  seconds: (n) => `${n} ວິນາທີ`,
  headphones: 'ໃສ່ຫູຟັງ ເພື່ອບໍ່ໃຫ້ຄົນອື່ນໄດ້ຍິນ',
  none: (language) => `ຍັງບໍ່ມີສຽງພາສາ${language}`,
  cannotPlay: 'ຟັງສຽງນີ້ຢູ່ເຄື່ອງນີ້ບໍ່ໄດ້',

  setUp: {
    language: 'ພາສາຂອງລາວ',
    countOf: (n, total) => `ມີສຽງ ${n} ຈາກ ${total}`,
    complete: (language) => `ຟັງເປັນພາສາ${language}ໄດ້ທຸກຂໍ້.`,
    partly: (n, total, language) => `ຟັງເປັນພາສາ${language}ໄດ້ ${n} ຈາກ ${total} ຂໍ້. ຂໍ້ອື່ນ ໃຫ້ອ່ານໃຫ້ຟັງ.`,
    nothing: (language) => `ຍັງບໍ່ມີສຽງພາສາ${language}. ໃຫ້ອ່ານໃຫ້ຟັງ.`,
  },

  alone: {
    offer: 'ໃຫ້ລາວຕອບເອງ',
    title: 'ສົ່ງໂທລະສັບໃຫ້ລາວ',
    body: 'ໃນໂທລະສັບຈະເຫັນແຕ່ຄຳຖາມ. ສິ່ງທີ່ລາວຕອບເອງ ທ່ານຈະເຫັນ ເມື່ອໄດ້ໂທລະສັບຄືນແລ້ວ.',
    proof: 'ເມື່ອຮັບໂທລະສັບຄືນ ທ່ານຕ້ອງຢືນຢັນວ່າແມ່ນທ່ານ.',
    begin: 'ສົ່ງໂທລະສັບໃຫ້ລາວ',
    cancel: 'ຍັງກ່ອນ',
    cannot: 'ໜ້າຕ່າງນີ້ບໍ່ຈື່ຫຍັງ, ຈຶ່ງຮັກສາໜ້າຄຳຖາມໄວ້ຢ່າງດຽວບໍ່ໄດ້.',
    previous: 'ຂໍ້ກ່ອນໜ້າ',
    finished: 'ຕອບແລ້ວ',
    handBack: 'ສົ່ງໂທລະສັບຄືນ',
    thanks: 'ຂອບໃຈ',
    handBackTo: 'ສົ່ງໂທລະສັບຄືນໃຫ້ເຈົ້າໜ້າທີ່',
    kept: 'ຄຳຕອບຂອງທ່ານ ເກັບໄວ້ແບບເຂົ້າລະຫັດ. ບໍ່ຕ້ອງອະທິບາຍຫຍັງ.',
    stopped: 'ທ່ານຢຸດໄດ້',
    stoppedBody: 'ບໍ່ມີໃຜຖາມວ່າຍ້ອນຫຍັງ. ທ່ານຍັງຈະໄດ້ຮັບການຊ່ວຍເຫຼືອ.',
    toQuestions: 'ກັບໄປຫາຄຳຖາມ',
    takeBack: 'ຂ້ອຍແມ່ນເຈົ້າໜ້າທີ່',
    takeBackHelp: 'ເຈົ້າໜ້າທີ່ຢືນຢັນຕົວກ່ອນ ຈຶ່ງເຫັນຄຳຕອບ.',
    notSent: 'ຍັງມີຄຳຕອບທີ່ສົ່ງບໍ່ໄດ້. ລອງໃໝ່; ກົດອີກເທື່ອໜຶ່ງ ຈະໄປຕໍ່ໂດຍບໍ່ມີຄຳຕອບນັ້ນ.',
  },
}
