import type { ProtocolPack } from '#capabilities/screening/model/protocol.ts'
import { labourQuestions, plainQuestion } from './build-questions.ts'
import { iloDimensions, iloRule, iloUncertain } from './dimensions.ts'

/**
 * Sixteen questions for a checkpoint, a village or a police post. Work is weighed by the ILO/EC rule, on a short choice
 * of its list; for the other forms no scored rule is in hand, so any sign means "ask the authority". The last question
 * is for people stopped before they left: nothing has happened yet, and the intention is what counts.
 */
export const frontLine: ProtocolPack = {
  id: 'front-line',
  version: '1.0.0',
  audience: 'anyone',
  subject: 'person',
  title: { en: 'Front line, 16 questions', lo: 'ແບບຄັດກອງສັ້ນ, 16 ຂໍ້' },
  purpose: { en: 'At a checkpoint, a police post or in a village', lo: 'ຢູ່ດ່ານ, ປ້ອມຕຳຫຼວດ ຫຼື ໃນບ້ານ' },
  authority: 'Pokpong, from the ILO/EC indicators, the Anti-Trafficking Law art. 2 and reported patterns',
  source: iloRule.source,
  licence: 'facts; wording original',
  verified: false,
  uncertain: [
    ...iloUncertain,
    'A short choice of the ILO list: it can find less than the whole list, never more.',
    'Forms other than labour have no published strengths here; any sign goes to the authority.',
  ],
  rule: {
    ...iloRule,
    id: 'front-line',
    version: '1.0.0',
    title: { en: 'Front line: ILO for work, any sign for the rest', lo: 'ແບບສັ້ນ: ILO ສຳລັບວຽກ, ທຸກສັນຍານສຳລັບຂໍ້ອື່ນ' },
  },
  dimensions: iloDimensions,
  sections: [
    { id: 'promised', rule: 'ilo-combination', enabled: true, title: { en: 'What was promised', lo: 'ສິ່ງທີ່ເຂົາບອກໄວ້' } },
    { id: 'work', rule: 'ilo-combination', enabled: true, title: { en: 'Work and living', lo: 'ການເຮັດວຽກ ແລະ ບ່ອນຢູ່' } },
    {
      id: 'other-forms',
      rule: 'any-sign',
      enabled: true,
      title: { en: 'Other things that happen', lo: 'ເລື່ອງອື່ນໆທີ່ອາດເກີດຂຶ້ນ' },
      note: 'No scored rule in hand.',
    },
    {
      id: 'departure',
      rule: 'any-sign',
      enabled: true,
      title: { en: 'This journey', lo: 'ການເດີນທາງເທື່ອນີ້' },
      note: 'Intended exploitation; no scored rule in hand.',
    },
  ],
  questions: [
    ...labourQuestions('promised', ['DR.job', 'DR.wage', 'CR.threatviol']),
    ...labourQuestions('work', ['EX.hours', 'EX.lowpay', 'CD.docs', 'CD.isolation', 'CD.denounce', 'CD.debt']),
    plainQuestion(
      'marriage',
      'other-forms',
      'Were you married, or promised to somebody, against your will or by a lie?',
      'ທ່ານຖືກບັງຄັບ ຫຼື ຖືກຕົວະ ໃຫ້ໝັ້ນໝາຍ ຫຼື ແຕ່ງດອງ ແມ່ນບໍ?',
      { sign: { id: 'FL.marriage', dimension: 'CR', en: 'sham or forced marriage', lo: 'ແຕ່ງດອງຫຼອກລວງ ຫຼື ຖືກບັງຄັບ' } },
    ),
    plainQuestion(
      'sexual',
      'other-forms',
      'Did somebody force or trick you into sexual acts, pictures or films?',
      'ມີຄົນບັງຄັບ ຫຼື ຕົວະທ່ານ ໃຫ້ເຮັດເລື່ອງທາງເພດ ຫຼື ຖ່າຍຮູບ, ວິດີໂອທາງເພດ ແມ່ນບໍ?',
      { sign: { id: 'FL.sexual', dimension: 'EX', en: 'sexual exploitation', lo: 'ຂູດຮີດທາງເພດ' } },
    ),
    plainQuestion(
      'begging',
      'other-forms',
      'Did somebody make you beg or sell things in the street and take the money?',
      'ມີຄົນບັງຄັບໃຫ້ທ່ານຂໍທານ ຫຼື ຂາຍເຄື່ອງຕາມທາງ ແລ້ວເອົາເງິນໄປ ແມ່ນບໍ?',
      { sign: { id: 'FL.begging', dimension: 'EX', en: 'forced begging', lo: 'ຖືກບັງຄັບໃຫ້ຂໍທານ' } },
    ),
    plainQuestion(
      'crime',
      'other-forms',
      'Were you made to cheat people online or by telephone, or to do something else against the law?',
      'ທ່ານຖືກບັງຄັບໃຫ້ຫຼອກລວງຄົນທາງອອນລາຍ ຫຼື ໂທລະສັບ ຫຼື ເຮັດຜິດກົດໝາຍຢ່າງອື່ນ ແມ່ນບໍ?',
      {
        sign: { id: 'FC.crime', dimension: 'CD', en: 'forced crime or online scams', lo: 'ບັງຄັບໃຫ້ຫຼອກລວງ ຫຼື ເຮັດຜິດກົດໝາຍ' },
      },
    ),
    plainQuestion(
      'organs',
      'other-forms',
      'Did somebody take, or want to take, a kidney or another part of your body?',
      'ມີຄົນເອົາ ຫຼື ຢາກເອົາໝາກໄຂ່ຫຼັງ ຫຼື ອະໄວຍະວະອື່ນຂອງທ່ານ ແມ່ນບໍ?',
      { sign: { id: 'FL.organs', dimension: 'EX', en: 'removal of organs', lo: 'ເອົາອະໄວຍະວະ' } },
    ),
    plainQuestion(
      'surrogacy',
      'other-forms',
      'Did somebody make you carry a child for others, or want you to?',
      'ມີຄົນບັງຄັບ ຫຼື ຢາກໃຫ້ທ່ານຖືພາແທນຄົນອື່ນ ແມ່ນບໍ?',
      { sign: { id: 'FL.surrogacy', dimension: 'EX', en: 'surrogacy', lo: 'ໃຫ້ຖືພາແທນ' } },
    ),
    plainQuestion(
      'intended',
      'departure',
      'On this journey, does somebody else decide where you go, hold your papers, or say you must pay back by working or marrying?',
      'ການເດີນທາງເທື່ອນີ້ ມີຄົນອື່ນກຳນົດບ່ອນໄປ, ຖືເອກະສານຂອງທ່ານ ຫຼື ບອກວ່າຕ້ອງເຮັດວຽກ ຫຼື ແຕ່ງດອງໃຊ້ຄືນ ແມ່ນບໍ?',
      {
        sign: { id: 'FL.intended', dimension: 'CR', en: 'signs of intended exploitation', lo: 'ສັນຍານຂອງເຈດຕະນາຈະຂູດຮີດ' },
      },
    ),
  ],
}
