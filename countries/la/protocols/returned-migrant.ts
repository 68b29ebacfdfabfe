import type { ProtocolPack } from '#capabilities/screening/model/protocol.ts'
import { labourQuestions, plainQuestion } from './build-questions.ts'
import { iloDimensions, iloRule, iloUncertain } from './dimensions.ts'

/** Somebody who has come home from work or marriage abroad, and can look back on the whole journey. */
export const returnedMigrant: ProtocolPack = {
  id: 'returned-migrant',
  version: '1.0.0',
  audience: 'anyone',
  subject: 'person',
  title: { en: 'Returned migrant interview', lo: 'ການລົມກັບຜູ້ທີ່ກັບຄືນຈາກຕ່າງປະເທດ' },
  purpose: { en: 'After coming home, when there is time to talk', lo: 'ຫຼັງກັບມາແລ້ວ, ເມື່ອມີເວລາລົມກັນ' },
  authority: 'Pokpong, from the ILO/EC indicators and the Anti-Trafficking Law art. 2',
  source: iloRule.source,
  licence: 'facts; wording original',
  verified: false,
  uncertain: [...iloUncertain, 'Forms other than labour have no published strengths here; any sign goes to the authority.'],
  rule: {
    ...iloRule, id: 'returned-migrant', version: '1.0.0',
    title: { en: 'ILO for work, any sign for the rest', lo: 'ILO ສຳລັບວຽກ, ທຸກສັນຍານສຳລັບຂໍ້ອື່ນ' },
  },
  dimensions: iloDimensions,
  sections: [
    { id: 'journey', rule: 'none-scored', enabled: true, title: { en: 'The journey', lo: 'ການເດີນທາງ' }, note: 'Context; never counted.' },
    { id: 'promised', rule: 'ilo-combination', enabled: true, title: { en: 'What was promised', lo: 'ສິ່ງທີ່ເຂົາບອກໄວ້' } },
    { id: 'going', rule: 'ilo-combination', enabled: true, title: { en: 'Leaving and the way', lo: 'ຕອນໄປ ແລະ ລະຫວ່າງທາງ' } },
    { id: 'work', rule: 'ilo-combination', enabled: true, title: { en: 'Work and pay', lo: 'ວຽກ ແລະ ຄ່າແຮງ' } },
    { id: 'there', rule: 'ilo-combination', enabled: true, title: { en: 'Living there', lo: 'ການຢູ່ບ່ອນນັ້ນ' } },
    {
      id: 'other-forms', rule: 'any-sign', enabled: true, title: { en: 'Other things that happen', lo: 'ເລື່ອງອື່ນໆທີ່ອາດເກີດຂຶ້ນ' },
      note: 'No scored rule in hand.',
    },
    { id: 'home', rule: 'none-scored', enabled: true, title: { en: 'Now, at home', lo: 'ດຽວນີ້, ຢູ່ບ້ານ' }, note: 'For the safety plan; never counted.' },
  ],
  questions: [
    plainQuestion('own-wish', 'journey', 'Did you yourself want to go at the beginning?', 'ຕອນທຳອິດ ທ່ານເອງຢາກໄປ ແມ່ນບໍ?', { asks: 'consent' }),
    plainQuestion('arranged', 'journey', 'Did somebody else arrange your journey?', 'ມີຄົນອື່ນຈັດການເດີນທາງໃຫ້ທ່ານ ແມ່ນບໍ?', {
      followUp: { en: 'Who, as far as you want to say?', lo: 'ແມ່ນໃຜ, ເທົ່າທີ່ທ່ານຢາກບອກ?' },
    }),
    ...labourQuestions('promised', ['DR.job', 'DR.wage', 'DR.cond', 'DR.legaldocs', 'DR.travel', 'DR.marriage']),
    ...labourQuestions('going', ['CR.threatviol', 'CR.abduction', 'CR.debt', 'CR.docs', 'RV.econ', 'RV.illegal', 'RV.organise']),
    ...labourQuestions('work', ['EX.hours', 'EX.lowpay', 'EX.manip', 'EX.living', 'EX.working', 'EX.hazard']),
    ...labourQuestions('there', [
      'CD.docs', 'CD.isolation', 'CD.debt', 'CD.violence', 'CD.threatviol', 'CD.tasks', 'CD.denounce', 'CD.famviol', 'CD.wages',
      'VD.depend', 'VD.unknown', 'VD.authority',
    ]),
    form('marriage', 'FL.marriage', 'CR', 'Were you married, or promised to somebody, against your will or by a lie?', 'ທ່ານຖືກບັງຄັບ ຫຼື ຖືກຕົວະ ໃຫ້ໝັ້ນໝາຍ ຫຼື ແຕ່ງດອງ ແມ່ນບໍ?', 'sham or forced marriage', 'ແຕ່ງດອງຫຼອກລວງ ຫຼື ຖືກບັງຄັບ'),
    form('sexual', 'FL.sexual', 'EX', 'Did somebody force or trick you into sexual acts, pictures or films?', 'ມີຄົນບັງຄັບ ຫຼື ຕົວະທ່ານ ໃຫ້ເຮັດເລື່ອງທາງເພດ ຫຼື ຖ່າຍຮູບ, ວິດີໂອທາງເພດ ແມ່ນບໍ?', 'sexual exploitation', 'ຂູດຮີດທາງເພດ'),
    form('begging', 'FL.begging', 'EX', 'Did somebody make you beg and take the money?', 'ມີຄົນບັງຄັບໃຫ້ທ່ານຂໍທານ ແລ້ວເອົາເງິນໄປ ແມ່ນບໍ?', 'forced begging', 'ຖືກບັງຄັບໃຫ້ຂໍທານ'),
    form('crime', 'FC.crime', 'CD', 'Were you made to cheat people online or by telephone, or to do something else against the law?', 'ທ່ານຖືກບັງຄັບໃຫ້ຫຼອກລວງຄົນທາງອອນລາຍ ຫຼື ໂທລະສັບ ຫຼື ເຮັດຜິດກົດໝາຍຢ່າງອື່ນ ແມ່ນບໍ?', 'forced crime or online scams', 'ບັງຄັບໃຫ້ຫຼອກລວງ ຫຼື ເຮັດຜິດກົດໝາຍ'),
    form('organs', 'FL.organs', 'EX', 'Did somebody take, or want to take, a kidney or another part of your body?', 'ມີຄົນເອົາ ຫຼື ຢາກເອົາໝາກໄຂ່ຫຼັງ ຫຼື ອະໄວຍະວະອື່ນຂອງທ່ານ ແມ່ນບໍ?', 'removal of organs', 'ເອົາອະໄວຍະວະ'),
    form('surrogacy', 'FL.surrogacy', 'EX', 'Did somebody make you carry a child for others, or want you to?', 'ມີຄົນບັງຄັບ ຫຼື ຢາກໃຫ້ທ່ານຖືພາແທນຄົນອື່ນ ແມ່ນບໍ?', 'surrogacy', 'ໃຫ້ຖືພາແທນ'),
    plainQuestion('afraid-home', 'home', 'Is there somebody at home whom you are afraid of?', 'ຢູ່ບ້ານ ມີຄົນທີ່ທ່ານຢ້ານ ແມ່ນບໍ?'),
    plainQuestion('debt-home', 'home', 'Do you or your family still owe money for the journey?', 'ທ່ານ ຫຼື ຄອບຄົວ ຍັງຕິດໜີ້ຄ່າເດີນທາງ ແມ່ນບໍ?'),
    plainQuestion('others', 'home', 'Do you know others who are still there and need help?', 'ທ່ານຮູ້ຈັກຄົນອື່ນທີ່ຍັງຢູ່ບ່ອນນັ້ນ ແລະ ຕ້ອງການຄວາມຊ່ວຍເຫຼືອ ແມ່ນບໍ?'),
  ],
}

function form(id: string, sign: string, dimension: string, en: string, lo: string, shortEn: string, shortLo: string) {
  return plainQuestion(id, 'other-forms', en, lo, { sign: { id: sign, dimension, en: shortEn, lo: shortLo } })
}
