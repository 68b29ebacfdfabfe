import { registerProblemText } from '#platform/web/text/problem-text.ts'

registerProblemText({
  types: {
    'room-full': {
      en: 'All places of this room are taken or kept. Choose another room.',
      lo: 'ຫ້ອງນີ້ເຕັມແລ້ວ. ເລືອກຫ້ອງອື່ນ.',
    },
    'room-not-for-this-person': {
      en: 'This room is for another group. Choose another room.',
      lo: 'ຫ້ອງນີ້ສຳລັບກຸ່ມອື່ນ. ເລືອກຫ້ອງອື່ນ.',
    },
    'ask-before-placing': { en: 'Ask somebody on duty first, then say so here.', lo: 'ຖາມຜູ້ເຂົ້າເວນກ່ອນ ແລ້ວບອກຢູ່ນີ້.' },
    'stays-already': { en: 'This person has a place here already.', lo: 'ລາວມີບ່ອນຢູ່ນີ້ແລ້ວ.' },
    'stay-moved-on': {
      en: 'Somebody was faster: the stay stands elsewhere by now. Look again.',
      lo: 'ມີຄົນເຮັດກ່ອນແລ້ວ. ເບິ່ງຄືນ.',
    },
    'room-in-use': { en: 'Somebody has a place in this room. Move them first.', lo: 'ມີຄົນຢູ່ໃນຫ້ອງນີ້. ຍ້າຍກ່ອນ.' },
    'day-in-the-future': { en: 'This day has not come yet. Please check the date.', lo: 'ຍັງບໍ່ທັນຮອດວັນນີ້. ກວດວັນທີຄືນ.' },
    'day-before-arrival': {
      en: 'This day is before the arrival. Please check the date.',
      lo: 'ວັນນີ້ຢູ່ກ່ອນການມາຮອດ. ກວດວັນທີຄືນ.',
    },
  },
  reasons: {
    'shelter-staff-only': { en: 'People who work in a shelter see this.', lo: 'ສຳລັບຜູ້ທີ່ເຮັດວຽກໃນສູນພັກພິງ.' },
    'shelter-managers-only': { en: 'The shelter manager does this.', lo: 'ຫົວໜ້າສູນພັກພິງເປັນຜູ້ເຮັດ.' },
    'stay-moved-on': { en: 'The stay has moved on.', lo: 'ການພັກໄປຂັ້ນອື່ນແລ້ວ.' },
    'another-shelter': { en: 'This stay belongs to another shelter.', lo: 'ການພັກນີ້ເປັນຂອງສູນອື່ນ.' },
    'role-cannot-record-assistance': { en: 'Your role does not record assistance.', lo: 'ບົດບາດຂອງທ່ານບໍ່ບັນທຶກການຊ່ວຍເຫຼືອ.' },
    'not-your-field': { en: 'This kind of help is recorded by others.', lo: 'ການຊ່ວຍເຫຼືອນີ້ ຜູ້ອື່ນເປັນຜູ້ບັນທຶກ.' },
    'not-your-record': {
      en: 'Whoever wrote it, or the shelter manager, can strike it out.',
      lo: 'ຜູ້ຂຽນ ຫຼື ຫົວໜ້າສູນ ຈຶ່ງຂີດຂ້າໄດ້.',
    },
  },
  issues: {
    'place-needed': { en: 'A room has at least one place.', lo: 'ຫ້ອງມີຢ່າງໜ້ອຍໜຶ່ງບ່ອນ.' },
  },
})
