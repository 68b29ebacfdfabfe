import { registerProblemText } from '#platform/web/text/problem-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

type Missing = keyof typeof en.gate.missing

/** Imported for its effect by the pages of this capability, so that a refusal reads as a sentence. */
registerProblemText({
  types: {
    'gate-not-passed': {
      en: ({ missing }) => `${en.gate.missing[missing as Missing]}.`,
      lo: ({ missing }) => lo.gate.missing[missing as Missing],
    },
    'help-first': {
      en: 'An urgent need is not met yet. Help first; the questions can wait.',
      lo: 'ຍັງມີຄວາມຕ້ອງການດ່ວນ. ຊ່ວຍເຫຼືອກ່ອນ, ຄຳຖາມລໍຖ້າໄດ້.',
    },
    'screening-finished': {
      en: 'This screening is finished and stays as it is. Start a new one to talk again.',
      lo: 'ການຄັດກອງນີ້ສຳເລັດແລ້ວ ແລະ ບໍ່ປ່ຽນອີກ. ເລີ່ມໃໝ່ ຖ້າຢາກລົມກັນອີກ.',
    },
    'step-not-possible': {
      en: 'That cannot be done at this point of the screening.',
      lo: 'ເຮັດຂັ້ນນີ້ບໍ່ໄດ້ໃນຕອນນີ້.',
    },
    'protocol-unknown': {
      en: 'These questions are not in use here any more. Choose others.',
      lo: 'ແບບຄັດກອງນີ້ບໍ່ໃຊ້ແລ້ວ. ເລືອກແບບອື່ນ.',
    },
    'question-unknown': {
      en: 'One question does not belong to this list. Reload the page.',
      lo: 'ມີຄຳຖາມໜຶ່ງບໍ່ຢູ່ໃນແບບນີ້. ໂຫຼດໜ້ານີ້ຄືນໃໝ່.',
    },
    'clip-not-sound': {
      en: 'This file is not a sound that can be played here. Choose WebM, Ogg, MP4, MP3 or WAV.',
      lo: 'ໄຟລ໌ນີ້ບໍ່ແມ່ນສຽງທີ່ຟັງໄດ້ຢູ່ນີ້. ເລືອກ WebM, Ogg, MP4, MP3 ຫຼື WAV.',
    },
    'clip-too-large': {
      en: ({ most }) => `This recording is larger than ${most} KB. Speak a little shorter, or save it smaller.`,
      lo: ({ most }) => `ສຽງນີ້ໃຫຍ່ກວ່າ ${most} KB. ເວົ້າໃຫ້ສັ້ນລົງ ຫຼື ບັນທຶກໃຫ້ນ້ອຍລົງ.`,
    },
    'clip-retired': {
      en: 'This recording was replaced meanwhile. Reload the page.',
      lo: 'ສຽງນີ້ມີອັນໃໝ່ແທນແລ້ວ. ໂຫຼດໜ້ານີ້ຄືນໃໝ່.',
    },
    'place-unknown': { en: 'Choose a place from the list.', lo: 'ເລືອກສະຖານທີ່ຈາກລາຍການ.' },
  },
  reasons: {
    'not-a-screening-role': {
      en: 'Your role does not screen people.',
      lo: 'ບົດບາດຂອງທ່ານບໍ່ໄດ້ຄັດກອງ.',
    },
    'own-recording': {
      en: 'You recorded this one. Somebody else listens before it is used.',
      lo: 'ສຽງນີ້ທ່ານບັນທຶກເອງ. ຕ້ອງໃຫ້ຄົນອື່ນຟັງກ່ອນ ຈຶ່ງໃຊ້ໄດ້.',
    },
    'not-a-clip-checker': {
      en: 'Your role does not check recordings.',
      lo: 'ບົດບາດຂອງທ່ານບໍ່ໄດ້ກວດສຽງ.',
    },
    'not-your-screening': {
      en: 'Only the officer to whom the person agreed to talk goes on.',
      lo: 'ມີແຕ່ເຈົ້າໜ້າທີ່ຜູ້ທີ່ລາວຕົກລົງລົມນຳ ສືບຕໍ່ໄດ້.',
    },
  },
  issues: {
    'person-needed': { en: 'Say whom the screening is about.', lo: 'ບອກວ່າ ການຄັດກອງນີ້ກ່ຽວກັບໃຜ.' },
    'not-a-place': { en: 'Choose a place from the list.', lo: 'ເລືອກສະຖານທີ່ຈາກລາຍການ.' },
  },
})
