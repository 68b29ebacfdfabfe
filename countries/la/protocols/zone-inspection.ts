import type { ProtocolPack } from '#capabilities/screening/model/protocol.ts'
import { labourQuestions, plainQuestion } from './build-questions.ts'
import { iloDimensions, iloRule, iloUncertain } from './dimensions.ts'

/**
 * A worker met during an inspection of a special economic zone or another workplace. Some things are safer to ask in
 * the positive (you keep your own passport); there "no" is the sign. The prompts on online work are reported features
 * of scam compounds, not an official list: they have no strengths and are never scored.
 */
export const zoneInspection: ProtocolPack = {
  id: 'zone-inspection',
  version: '1.0.0',
  audience: 'anyone',
  subject: 'workplace',
  title: { en: 'Zone and workplace inspection', lo: 'ການກວດເຂດເສດຖະກິດພິເສດ ແລະ ບ່ອນເຮັດວຽກ' },
  purpose: { en: 'With a worker, apart from the employer', lo: 'ລົມກັບຄົນງານ ໂດຍນາຍຈ້າງບໍ່ໄດ້ຍິນ' },
  authority: 'Pokpong, from the ILO/EC indicators and reported features of scam compounds',
  source: iloRule.source,
  licence: 'facts; wording original',
  verified: false,
  uncertain: [
    ...iloUncertain,
    'Online-work prompts come from press and rights reports; no official indicator list was obtained, strengths are null.',
    'Kept documents, ransom and electric shocks are commonly described but were not seen in our excerpts (memory).',
  ],
  rule: {
    ...iloRule,
    id: 'zone-inspection',
    version: '1.0.0',
    title: { en: 'ILO for work, any sign for online work', lo: 'ILO ສຳລັບວຽກ, ທຸກສັນຍານສຳລັບວຽກອອນລາຍ' },
  },
  dimensions: iloDimensions,
  sections: [
    { id: 'free', rule: 'ilo-combination', enabled: true, title: { en: 'Free to come and go', lo: 'ການໄປ-ມາ' } },
    { id: 'promised', rule: 'ilo-combination', enabled: true, title: { en: 'What was promised', lo: 'ສິ່ງທີ່ເຂົາບອກໄວ້' } },
    { id: 'work', rule: 'ilo-combination', enabled: true, title: { en: 'Work and pay', lo: 'ວຽກ ແລະ ຄ່າແຮງ' } },
    { id: 'there', rule: 'ilo-combination', enabled: true, title: { en: 'At the place of work', lo: 'ຢູ່ບ່ອນເຮັດວຽກ' } },
    {
      id: 'online-work',
      rule: 'any-sign',
      enabled: true,
      title: { en: 'Online and telephone work', lo: 'ວຽກອອນລາຍ ຫຼື ໂທລະສັບ' },
      note: 'Reported features; strengths null, never scored.',
    },
    {
      id: 'background',
      rule: 'none-scored',
      enabled: true,
      title: { en: 'How it began', lo: 'ເລີ່ມຕົ້ນແນວໃດ' },
      note: 'Context; never counted.',
    },
  ],
  questions: [
    positive(
      'free-leave',
      'CD.isolation',
      'Can you leave this place freely after work?',
      'ຫຼັງເລີກວຽກ ທ່ານອອກໄປຂ້າງນອກໄດ້ຢ່າງເສລີ ແມ່ນບໍ?',
    ),
    positive(
      'free-papers',
      'CD.docs',
      'Do you keep your passport or identity card yourself?',
      'ທ່ານຖືໜັງສືຜ່ານແດນ ຫຼື ບັດປະຈຳຕົວຂອງຕົນເອງ ແມ່ນບໍ?',
    ),
    positive(
      'free-quit',
      'CD.influence',
      'Could you stop this job today if you wanted to?',
      'ຖ້າທ່ານຢາກເຊົາເຮັດວຽກມື້ນີ້ ທ່ານເຊົາໄດ້ ແມ່ນບໍ?',
    ),
    ...labourQuestions('promised', ['DR.job', 'DR.wage', 'DR.cond', 'DR.contract']),
    ...labourQuestions('work', ['EX.hours', 'EX.lowpay', 'EX.manip', 'EX.living', 'EX.hazard', 'EX.nosocial']),
    ...labourQuestions('there', [
      'CD.debt',
      'CD.violence',
      'CD.threatviol',
      'CD.denounce',
      'CD.wages',
      'CD.lie',
      'VD.depend',
      'VD.authority',
    ]),
    fc(
      'fc-jobswitch',
      'FC.jobswitch',
      'DR',
      [2],
      'When you arrived, were you told that the work is to cheat people?',
      'ເມື່ອມາຮອດ ເຂົາບອກວ່າ ວຽກແມ່ນຫຼອກລວງຄົນ ແມ່ນບໍ?',
      'told on arrival to cheat people',
      'ມາຮອດແລ້ວໃຫ້ຫຼອກລວງຄົນ',
    ),
    fc(
      'fc-crime',
      'FC.crime',
      'CD',
      [],
      'Are you made to cheat people online or by telephone?',
      'ທ່ານຖືກບັງຄັບໃຫ້ຫຼອກລວງຄົນ ທາງອອນລາຍ ຫຼື ໂທລະສັບ ແມ່ນບໍ?',
      'forced to cheat people online',
      'ບັງຄັບໃຫ້ຫຼອກລວງທາງອອນລາຍ',
    ),
    fc(
      'fc-quota',
      'FC.quota',
      'CD',
      [6, 11],
      'Must you bring in a fixed amount of money or customers?',
      'ທ່ານຕ້ອງຫາເງິນ ຫຼື ລູກຄ້າ ໃຫ້ໄດ້ຕາມຈຳນວນທີ່ກຳນົດ ແມ່ນບໍ?',
      'quota to reach',
      'ຕ້ອງຫາໃຫ້ໄດ້ຕາມກຳນົດ',
    ),
    fc(
      'fc-punish',
      'FC.punish',
      'CD',
      [3, 5, 6],
      'Is anyone punished who does not reach it or who wants to leave?',
      'ຜູ້ທີ່ຫາບໍ່ໄດ້ຕາມກຳນົດ ຫຼື ຢາກອອກ ຖືກລົງໂທດ ແມ່ນບໍ?',
      'punished for missing the quota',
      'ຖືກລົງໂທດ',
    ),
    fc(
      'fc-sold',
      'FC.sold',
      'CD',
      [1, 3],
      'Were you sold or passed on to another company or boss?',
      'ທ່ານຖືກຂາຍ ຫຼື ສົ່ງຕໍ່ໄປໃຫ້ບໍລິສັດ ຫຼື ນາຍຈ້າງອື່ນ ແມ່ນບໍ?',
      'sold on',
      'ຖືກຂາຍຕໍ່',
    ),
    fc(
      'fc-confined',
      'FC.confined',
      'CD',
      [3, 4],
      'Are you kept in a room or a guarded building?',
      'ທ່ານຖືກໃຫ້ຢູ່ແຕ່ໃນຫ້ອງ ຫຼື ຕຶກທີ່ມີຍາມເຝົ້າ ແມ່ນບໍ?',
      'kept in a guarded building',
      'ຢູ່ໃນຕຶກທີ່ມີຍາມເຝົ້າ',
    ),
    fc(
      'fc-selfdebt',
      'FC.selfdebt',
      'RV',
      [9],
      'Did you borrow to get here, and may you not leave before it is paid?',
      'ທ່ານກູ້ເງິນມາເຮັດວຽກນີ້ ແລະ ອອກບໍ່ໄດ້ຈົນກວ່າຈະໃຊ້ໝົດ ແມ່ນບໍ?',
      'own debt keeps them here',
      'ໜີ້ເຮັດໃຫ້ອອກບໍ່ໄດ້',
    ),
    fc(
      'fc-ransom',
      'FC.ransom',
      'CD',
      [6, 9],
      'Did somebody ask you or your family for money to let you go?',
      'ມີຄົນຮຽກເງິນຈາກທ່ານ ຫຼື ຄອບຄົວ ຈຶ່ງຈະປ່ອຍໃຫ້ອອກ ແມ່ນບໍ?',
      'money asked for release',
      'ຮຽກເງິນຈຶ່ງປ່ອຍ',
    ),
    fc(
      'fc-deport',
      'FC.deport',
      'CD',
      [6],
      'Were you told that you would be arrested for this work if you ask for help?',
      'ມີຄົນບອກວ່າ ຖ້າຂໍຄວາມຊ່ວຍເຫຼືອ ທ່ານຈະຖືກຈັບຍ້ອນວຽກນີ້ ແມ່ນບໍ?',
      'threat of arrest for the work',
      'ຂູ່ວ່າຈະຖືກຈັບ',
    ),
    plainQuestion(
      'ad',
      'background',
      'Did you find this work through an advert or a broker?',
      'ທ່ານໄດ້ວຽກນີ້ຜ່ານປະກາດອອນລາຍ ຫຼື ນາຍໜ້າ ແມ່ນບໍ?',
    ),
    plainQuestion(
      'agreed',
      'background',
      'Did you agree to this work at the beginning?',
      'ຕອນທຳອິດ ທ່ານເຫັນດີເຮັດວຽກນີ້ ແມ່ນບໍ?',
      { asks: 'consent' },
    ),
  ],
}

/** An ILO indicator asked the other way round. */
function positive(id: string, indicator: string, en: string, lo: string) {
  const [question] = labourQuestions('free', [indicator])
  return { ...question!, id, text: { en, lo }, raisedBy: 'no' as const }
}

function fc(
  id: string,
  sign: string,
  dimension: string,
  ilo11: number[],
  en: string,
  lo: string,
  shortEn: string,
  shortLo: string,
) {
  return plainQuestion(id, 'online-work', en, lo, { sign: { id: sign, dimension, en: shortEn, lo: shortLo, ilo11 } })
}
