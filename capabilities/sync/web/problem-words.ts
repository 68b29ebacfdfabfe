import { registerProblemText } from '#platform/web/text/problem-text.ts'

registerProblemText({
  types: {
    overruled: {
      en: 'The consent was withdrawn before this was sent, so it was not shared.',
      lo: 'ການຍິນຍອມຖືກຖອນກ່ອນສົ່ງ, ຈຶ່ງບໍ່ໄດ້ແບ່ງປັນ.',
    },
    'unknown-command': {
      en: 'This version of the app no longer knows how to send it. Copy your words into the new form.',
      lo: 'ແອັບລຸ້ນນີ້ສົ່ງລາຍການນີ້ບໍ່ໄດ້ແລ້ວ. ສຳເນົາຄຳທີ່ຂຽນໃສ່ແບບໃໝ່.',
    },
    'device-full': {
      en: 'This phone is almost full. Send what is waiting, then remove files you no longer need.',
      lo: 'ໂທລະສັບໃກ້ເຕັມແລ້ວ. ສົ່ງລາຍການທີ່ລໍຖ້າ ແລ້ວລຶບໄຟລ໌ທີ່ບໍ່ໃຊ້.',
    },
    'device-locked': { en: 'Unlock this device first.', lo: 'ປົດລັອກເຄື່ອງນີ້ກ່ອນ.' },
  },
  reasons: {
    'not-your-device': {
      en: 'This device does not carry your work.',
      lo: 'ເຄື່ອງນີ້ບໍ່ໄດ້ເກັບວຽກຂອງທ່ານ.',
    },
  },
})
