/**
 * The ILO/EC operational indicators of trafficking for labour exploitation (Delphi survey, revised September 2009): 67
 * items in six dimensions for adults, 65 of them for children. Counts per dimension checked against a public summary;
 * strengths from a second-hand compilation compared with a researcher's memory, three of them disputed (CR.money,
 * RV.past, RV.organise: medium in the compilation, weak in memory). The ILO's own table (WCMS_105023) was not in hand.
 *
 * The questions are our own wording. No Lao sentence here has been read by a native speaker yet. Every one is a
 * statement that ends in ແມ່ນບໍ? so that the four answers fit, and stays in the positive wherever Lao allows.
 */
export type StrengthMark = 'S' | 'M' | 'W' | '-'

export interface LabourRow {
  id: string
  adult: StrengthMark
  child: StrengthMark
  disputed?: 'W'
  ilo11: readonly number[]
  en: string
  lo: string
  shortEn: string
  shortLo: string
}

export const labourRows: readonly LabourRow[] = [
  {
    id: 'DR.job', adult: 'S', child: 'S', ilo11: [2],
    en: 'Was the real work, the place or the employer different from what you had been told?',
    lo: 'ວຽກ, ບ່ອນ ຫຼື ນາຍຈ້າງແທ້ ຕ່າງຈາກທີ່ເຂົາບອກທ່ານໄວ້ ແມ່ນບໍ?',
    shortEn: 'work not as promised', shortLo: 'ວຽກບໍ່ກົງຕາມທີ່ບອກ',
  },
  {
    id: 'DR.wage', adult: 'M', child: 'M', ilo11: [2, 8],
    en: 'Did you really get less money than you had been told?',
    lo: 'ເງິນທີ່ທ່ານໄດ້ຮັບແທ້ ໜ້ອຍກວ່າທີ່ເຂົາບອກໄວ້ ແມ່ນບໍ?',
    shortEn: 'pay not as promised', shortLo: 'ເງິນບໍ່ກົງຕາມທີ່ບອກ',
  },
  {
    id: 'DR.cond', adult: 'M', child: 'M', ilo11: [2],
    en: 'Were the hours, the rules or the dangers at work worse than you had been told?',
    lo: 'ສະພາບການເຮັດວຽກ ລຳບາກກວ່າທີ່ເຂົາບອກທ່ານໄວ້ ແມ່ນບໍ?',
    shortEn: 'conditions not as promised', shortLo: 'ສະພາບວຽກບໍ່ກົງຕາມທີ່ບອກ',
  },
  {
    id: 'DR.contract', adult: 'M', child: 'M', ilo11: [2],
    en: 'Was the contract different from what you had been told, or was it not a real one?',
    lo: 'ສັນຍາແຮງງານຕ່າງຈາກທີ່ເຂົາບອກທ່ານ ຫຼື ເປັນສັນຍາປອມ ແມ່ນບໍ?',
    shortEn: 'contract not as told', shortLo: 'ສັນຍາບໍ່ກົງຕາມທີ່ບອກ',
  },
  {
    id: 'DR.housing', adult: 'M', child: 'M', ilo11: [2, 10],
    en: 'Was the place to live worse than you had been told?',
    lo: 'ບ່ອນຢູ່ແທ້ ຮ້າຍກວ່າທີ່ເຂົາບອກທ່ານໄວ້ ແມ່ນບໍ?',
    shortEn: 'housing not as promised', shortLo: 'ບ່ອນຢູ່ບໍ່ກົງຕາມທີ່ບອກ',
  },
  {
    id: 'DR.legaldocs', adult: 'M', child: 'M', ilo11: [2, 1],
    en: 'Did they promise you legal papers that you did not get?',
    lo: 'ເຂົາສັນຍາວ່າຈະເຮັດເອກະສານຖືກຕ້ອງໃຫ້ທ່ານ ແຕ່ຕົວະ ແມ່ນບໍ?',
    shortEn: 'papers not as promised', shortLo: 'ຕົວະເລື່ອງເອກະສານ',
  },
  {
    id: 'DR.travel', adult: 'M', child: 'M', ilo11: [2, 9],
    en: 'Was the journey or its cost different from what you had been told?',
    lo: 'ການເດີນທາງ ຫຼື ຄ່າໃຊ້ຈ່າຍ ຕ່າງຈາກທີ່ເຂົາບອກທ່ານໄວ້ ແມ່ນບໍ?',
    shortEn: 'journey not as told', shortLo: 'ການເດີນທາງບໍ່ກົງຕາມທີ່ບອກ',
  },
  {
    id: 'DR.family', adult: 'M', child: 'M', ilo11: [2],
    en: 'Did they promise that you would be with your family, and was it untrue?',
    lo: 'ເຂົາຕົວະວ່າ ທ່ານຈະໄດ້ຢູ່ກັບຄອບຄົວ ແມ່ນບໍ?',
    shortEn: 'untrue promise of family', shortLo: 'ຕົວະວ່າຈະໄດ້ຢູ່ກັບຄອບຄົວ',
  },
  {
    id: 'DR.marriage', adult: 'M', child: 'M', ilo11: [2],
    en: 'Did somebody promise marriage or adoption so that you would go?',
    lo: 'ມີຄົນສັນຍາຈະແຕ່ງດອງ ຫຼື ຮັບເປັນລູກລ້ຽງ ເພື່ອໃຫ້ທ່ານໄປ ແມ່ນບໍ?',
    shortEn: 'lured by marriage or adoption', shortLo: 'ສັນຍາແຕ່ງດອງ ຫຼື ຮັບເປັນລູກລ້ຽງ',
  },
  {
    id: 'DR.education', adult: 'W', child: 'S', ilo11: [2],
    en: 'Did they promise school or training that you did not get?',
    lo: 'ເຂົາສັນຍາວ່າຈະໃຫ້ທ່ານຮຽນ ແຕ່ຕົວະ ແມ່ນບໍ?',
    shortEn: 'untrue promise of school', shortLo: 'ຕົວະເລື່ອງການຮຽນ',
  },
  {
    id: 'CR.violence', adult: 'S', child: 'S', ilo11: [5],
    en: 'Before you left or on the way, did somebody hurt you to make you go?',
    lo: 'ກ່ອນໄປ ຫຼື ລະຫວ່າງທາງ ມີຄົນທຳຮ້າຍທ່ານ ເພື່ອບັງຄັບໃຫ້ໄປ ແມ່ນບໍ?',
    shortEn: 'hurt before or on the way', shortLo: 'ຖືກທຳຮ້າຍກ່ອນໄປ',
  },
  {
    id: 'CR.threatviol', adult: 'M', child: 'S', ilo11: [6],
    en: 'Before you left or on the way, did somebody threaten to hurt you?',
    lo: 'ກ່ອນໄປ ຫຼື ລະຫວ່າງທາງ ມີຄົນຂູ່ວ່າຈະທຳຮ້າຍທ່ານ ແມ່ນບໍ?',
    shortEn: 'threatened before or on the way', shortLo: 'ຖືກຂູ່ກ່ອນໄປ',
  },
  {
    id: 'CR.abduction', adult: 'M', child: 'S', ilo11: [5, 6],
    en: 'Were you taken by force, sold, or married or adopted against your will?',
    lo: 'ທ່ານຖືກລັກພາຕົວ, ຖືກຂາຍ, ຖືກບັງຄັບແຕ່ງດອງ ຫຼື ບັງຄັບເປັນລູກລ້ຽງ ແມ່ນບໍ?',
    shortEn: 'taken by force or sold', shortLo: 'ຖືກລັກພາຕົວ ຫຼື ຖືກຂາຍ',
  },
  {
    id: 'CR.debt', adult: 'M', child: 'S', ilo11: [9],
    en: 'Did somebody use a debt to force you to go?',
    lo: 'ມີຄົນເອົາໜີ້ສິນມາບັງຄັບໃຫ້ທ່ານໄປ ແມ່ນບໍ?',
    shortEn: 'debt used to force', shortLo: 'ເອົາໜີ້ມາບັງຄັບ',
  },
  {
    id: 'CR.docs', adult: 'M', child: 'M', ilo11: [7],
    en: 'Before you left or on the way, did somebody take your papers?',
    lo: 'ກ່ອນໄປ ຫຼື ລະຫວ່າງທາງ ມີຄົນຍຶດເອກະສານຂອງທ່ານໄວ້ ແມ່ນບໍ?',
    shortEn: 'papers taken on the way', shortLo: 'ຍຶດເອກະສານກ່ອນໄປ',
  },
  {
    id: 'CR.isolation', adult: 'M', child: 'M', ilo11: [3, 4],
    en: 'On the way, were you locked in, watched or kept away from others?',
    lo: 'ລະຫວ່າງທາງ ທ່ານຖືກກັກຂັງ, ຖືກເຝົ້າ ຫຼື ຖືກແຍກຈາກຄົນອື່ນ ແມ່ນບໍ?',
    shortEn: 'locked in or watched on the way', shortLo: 'ຖືກກັກຂັງລະຫວ່າງທາງ',
  },
  {
    id: 'CR.denounce', adult: 'M', child: 'M', ilo11: [6],
    en: 'Before you left or on the way, did somebody threaten to report you to the authorities?',
    lo: 'ກ່ອນໄປ ຫຼື ລະຫວ່າງທາງ ມີຄົນຂູ່ວ່າຈະແຈ້ງຕຳຫຼວດ ຫຼື ເຈົ້າໜ້າທີ່ ມາຈັບທ່ານ ແມ່ນບໍ?',
    shortEn: 'threat to report, before', shortLo: 'ຂູ່ແຈ້ງຕຳຫຼວດກ່ອນໄປ',
  },
  {
    id: 'CR.shame', adult: 'M', child: 'M', ilo11: [6],
    en: 'Before you left or on the way, did somebody threaten to tell your family or village about you?',
    lo: 'ກ່ອນໄປ ຫຼື ລະຫວ່າງທາງ ມີຄົນຂູ່ວ່າຈະເອົາເລື່ອງຂອງທ່ານໄປບອກຄອບຄົວ ຫຼື ຊາວບ້ານ ແມ່ນບໍ?',
    shortEn: 'threat to tell others, before', shortLo: 'ຂູ່ຈະບອກຄົນອື່ນກ່ອນໄປ',
  },
  {
    id: 'CR.famviol', adult: 'M', child: 'M', ilo11: [5, 6],
    en: 'Did somebody hurt your family, or threaten to, so that you would go?',
    lo: 'ມີຄົນທຳຮ້າຍ ຫຼື ຂູ່ຈະທຳຮ້າຍຄອບຄົວ ເພື່ອໃຫ້ທ່ານໄປ ແມ່ນບໍ?',
    shortEn: 'family threatened, before', shortLo: 'ຂູ່ຄອບຄົວກ່ອນໄປ',
  },
  {
    id: 'CR.money', adult: 'M', child: 'M', disputed: 'W', ilo11: [8],
    en: 'Before you left or on the way, did somebody keep your money?',
    lo: 'ກ່ອນໄປ ຫຼື ລະຫວ່າງທາງ ມີຄົນຍຶດເງິນຂອງທ່ານໄວ້ ແມ່ນບໍ?',
    shortEn: 'money kept, before', shortLo: 'ຍຶດເງິນກ່ອນໄປ',
  },
  {
    id: 'RV.hardfamily', adult: 'M', child: 'M', ilo11: [1],
    en: 'Did they make use of trouble in your family to persuade you?',
    lo: 'ເຂົາສວຍໃຊ້ຄວາມລຳບາກຂອງຄອບຄົວ ມາຊວນໃຫ້ທ່ານໄປ ແມ່ນບໍ?',
    shortEn: 'family trouble used', shortLo: 'ສວຍໃຊ້ຄວາມລຳບາກຂອງຄອບຄົວ',
  },
  {
    id: 'RV.illegal', adult: 'M', child: 'M', ilo11: [1],
    en: 'Did they make use of your having no papers?',
    lo: 'ເຂົາສວຍໃຊ້ເລື່ອງທີ່ທ່ານຂາດເອກະສານ ມາຊວນ ຫຼື ບັງຄັບໃຫ້ໄປ ແມ່ນບໍ?',
    shortEn: 'lack of papers used', shortLo: 'ສວຍໃຊ້ເລື່ອງບໍ່ມີເອກະສານ',
  },
  {
    id: 'RV.noedu', adult: 'M', child: 'M', ilo11: [1],
    en: 'Did they make use of your not reading well or not knowing the language?',
    lo: 'ເຂົາສວຍໃຊ້ເລື່ອງທີ່ທ່ານອ່ານບໍ່ອອກ ຫຼື ບໍ່ຮູ້ພາສາ ແມ່ນບໍ?',
    shortEn: 'lack of schooling or language used', shortLo: 'ສວຍໃຊ້ເລື່ອງບໍ່ຮູ້ໜັງສື ຫຼື ພາສາ',
  },
  {
    id: 'RV.noinfo', adult: 'M', child: 'M', ilo11: [1, 2],
    en: 'Did they make use of your knowing little about the work or the place?',
    lo: 'ເຂົາສວຍໃຊ້ເລື່ອງທີ່ທ່ານບໍ່ຮູ້ກ່ຽວກັບວຽກ ຫຼື ບ່ອນທີ່ຈະໄປ ແມ່ນບໍ?',
    shortEn: 'lack of information used', shortLo: 'ສວຍໃຊ້ເລື່ອງບໍ່ມີຂໍ້ມູນ',
  },
  {
    id: 'RV.control', adult: 'M', child: 'M', ilo11: [1],
    en: 'Before you left, did the people who took you already decide everything for you?',
    lo: 'ກ່ອນໄປ ຄົນທີ່ພາໄປ ຄວບຄຸມທຸກຢ່າງຂອງທ່ານແລ້ວ ແມ່ນບໍ?',
    shortEn: 'controlled before leaving', shortLo: 'ຖືກຄວບຄຸມກ່ອນໄປ',
  },
  {
    id: 'RV.econ', adult: 'M', child: 'M', ilo11: [1],
    en: 'When you decided to go, were you so hard pressed that there was no other way, and did they know it?',
    lo: 'ຕອນຕັດສິນໃຈໄປ ທ່ານລຳບາກຈົນບໍ່ມີທາງອື່ນ ແລະ ເຂົາຮູ້ເລື່ອງນີ້ ແມ່ນບໍ?',
    shortEn: 'poverty used', shortLo: 'ສວຍໃຊ້ຄວາມທຸກຍາກ',
  },
  {
    id: 'RV.falsesuccess', adult: 'M', child: 'M', ilo11: [1, 2],
    en: 'Did they tell you untrue stories of others who did well there?',
    lo: 'ເຂົາຕົວະວ່າ ຄົນທີ່ໄປກ່ອນແລ້ວໄດ້ດີ ແມ່ນບໍ?',
    shortEn: 'untrue success stories', shortLo: 'ຕົວະວ່າຄົນອື່ນໄດ້ດີ',
  },
  {
    id: 'RV.falselaw', adult: 'M', child: '-', ilo11: [1, 2],
    en: 'Did they tell you untrue things about the law or the authorities?',
    lo: 'ເຂົາຕົວະກ່ຽວກັບກົດໝາຍ ຫຼື ເຈົ້າໜ້າທີ່ ແມ່ນບໍ?',
    shortEn: 'untrue words about the law', shortLo: 'ຕົວະເລື່ອງກົດໝາຍ',
  },
  {
    id: 'RV.family', adult: 'M', child: 'M', ilo11: [1],
    en: 'When they came to persuade you, was your family in difficulty?',
    lo: 'ຕອນທີ່ເຂົາມາຊວນ ຄອບຄົວຂອງທ່ານກຳລັງລຳບາກ ແມ່ນບໍ?',
    shortEn: 'family in difficulty', shortLo: 'ຄອບຄົວລຳບາກ',
  },
  {
    id: 'RV.personal', adult: 'M', child: 'M', ilo11: [1],
    en: 'Were you yourself in difficulty then, such as illness, a separation or pregnancy?',
    lo: 'ຕອນນັ້ນ ທ່ານເອງກຳລັງລຳບາກ ເຊັ່ນ ເຈັບປ່ວຍ, ຢ່າຮ້າງ ຫຼື ຖືພາ ແມ່ນບໍ?',
    shortEn: 'personal difficulty', shortLo: 'ລຳບາກສ່ວນຕົວ',
  },
  {
    id: 'RV.psych', adult: 'M', child: 'M', ilo11: [1],
    en: 'Were you attached to the one who took you, and was that used to make you go?',
    lo: 'ທ່ານຮັກ ຫຼື ໄວ້ໃຈຄົນທີ່ພາໄປ ແລະ ເຂົາສວຍໃຊ້ຄວາມຮູ້ສຶກນັ້ນ ແມ່ນບໍ?',
    shortEn: 'attachment used', shortLo: 'ສວຍໃຊ້ຄວາມຮັກ ຫຼື ຄວາມໄວ້ໃຈ',
  },
  {
    id: 'RV.authority', adult: 'M', child: 'M', ilo11: [1],
    en: 'Were you afraid of the authorities, and was that used to make you go?',
    lo: 'ທ່ານຢ້ານເຈົ້າໜ້າທີ່ ແລະ ເຂົາສວຍໃຊ້ຄວາມຢ້ານນັ້ນ ແມ່ນບໍ?',
    shortEn: 'fear of authorities used', shortLo: 'ສວຍໃຊ້ຄວາມຢ້ານເຈົ້າໜ້າທີ່',
  },
  {
    id: 'RV.past', adult: 'M', child: 'M', disputed: 'W', ilo11: [1],
    en: 'Had you been deceived before, or had an earlier journey for work gone badly?',
    lo: 'ກ່ອນນີ້ ທ່ານເຄີຍຖືກຫຼອກ ຫຼື ເຄີຍໄປເຮັດວຽກແລ້ວພົບບັນຫາ ແມ່ນບໍ?',
    shortEn: 'earlier hardship', shortLo: 'ເຄີຍພົບບັນຫາມາກ່ອນ',
  },
  {
    id: 'RV.organise', adult: 'M', child: 'M', disputed: 'W', ilo11: [1],
    en: 'Could you travel only because they arranged it?',
    lo: 'ທ່ານໄປໄດ້ ເພາະເຂົາຈັດການເດີນທາງໃຫ້ເທົ່ານັ້ນ ແມ່ນບໍ?',
    shortEn: 'could not travel alone', shortLo: 'ເດີນທາງເອງບໍ່ໄດ້',
  },
  {
    id: 'RV.belief', adult: 'W', child: 'M', ilo11: [1],
    en: 'Did they use a belief, a custom or an oath to make you go?',
    lo: 'ເຂົາໃຊ້ຄວາມເຊື່ອ, ຮີດຄອງ ຫຼື ການສາບານ ເພື່ອໃຫ້ທ່ານໄປ ແມ່ນບໍ?',
    shortEn: 'beliefs used', shortLo: 'ສວຍໃຊ້ຄວາມເຊື່ອ',
  },
  {
    id: 'RV.context', adult: 'W', child: 'M', ilo11: [1],
    en: 'Did you leave because of war, a disaster or unrest at home?',
    lo: 'ທ່ານອອກຈາກບ້ານ ເພາະສົງຄາມ, ໄພພິບັດ ຫຼື ຄວາມບໍ່ສະຫງົບ ແມ່ນບໍ?',
    shortEn: 'war, disaster or unrest', shortLo: 'ສົງຄາມ ຫຼື ໄພພິບັດ',
  },
  {
    id: 'EX.hours', adult: 'S', child: 'S', ilo11: [11, 10],
    en: 'Did you have to work far too long without rest?',
    lo: 'ທ່ານຕ້ອງເຮັດວຽກດົນເກີນໄປ ໂດຍບໍ່ໄດ້ພັກ ແມ່ນບໍ?',
    shortEn: 'far too long hours', shortLo: 'ເຮັດວຽກດົນເກີນໄປ',
  },
  {
    id: 'EX.lowpay', adult: 'M', child: 'M', ilo11: [8],
    en: 'Were you paid very little or nothing?',
    lo: 'ທ່ານໄດ້ຄ່າແຮງໜ້ອຍຫຼາຍ ຫຼື ບໍ່ໄດ້ເລີຍ ແມ່ນບໍ?',
    shortEn: 'little or no pay', shortLo: 'ໄດ້ຄ່າແຮງໜ້ອຍ ຫຼື ບໍ່ໄດ້',
  },
  {
    id: 'EX.manip', adult: 'M', child: 'M', ilo11: [8, 9],
    en: 'Was money taken from your pay for fines, debts or a middleman?',
    lo: 'ຄ່າແຮງຂອງທ່ານຖືກຫັກ ເປັນຄ່າປັບໃໝ, ໜີ້ ຫຼື ຄ່ານາຍໜ້າ ແມ່ນບໍ?',
    shortEn: 'pay cut by fines or a middleman', shortLo: 'ຫັກຄ່າແຮງ',
  },
  {
    id: 'EX.living', adult: 'M', child: 'M', ilo11: [10],
    en: 'Was the place where you lived bad: crowded, dirty, or short of food or water?',
    lo: 'ບ່ອນຢູ່ຂອງທ່ານຮ້າຍຫຼາຍ ເຊັ່ນ ແອອັດ, ເປື້ອນ ຫຼື ຂາດອາຫານ ແລະ ນ້ຳ ແມ່ນບໍ?',
    shortEn: 'bad living conditions', shortLo: 'ບ່ອນຢູ່ຮ້າຍ',
  },
  {
    id: 'EX.working', adult: 'M', child: 'M', ilo11: [10],
    en: 'Were the conditions at work very bad?',
    lo: 'ສະພາບຢູ່ບ່ອນເຮັດວຽກຮ້າຍຫຼາຍ ແມ່ນບໍ?',
    shortEn: 'very bad working conditions', shortLo: 'ສະພາບວຽກຮ້າຍ',
  },
  {
    id: 'EX.hazard', adult: 'M', child: 'M', ilo11: [10],
    en: 'Was the work dangerous and without protection?',
    lo: 'ວຽກນັ້ນອັນຕະລາຍ ແລະ ຂາດເຄື່ອງປ້ອງກັນ ແມ່ນບໍ?',
    shortEn: 'dangerous work', shortLo: 'ວຽກອັນຕະລາຍ',
  },
  {
    id: 'EX.nolaw', adult: 'M', child: 'M', ilo11: [10, 2],
    en: 'Did the employer break the law or the contract that you had signed?',
    lo: 'ນາຍຈ້າງເຮັດຜິດກົດໝາຍແຮງງານ ຫຼື ຜິດສັນຍາທີ່ທ່ານເຊັນ ແມ່ນບໍ?',
    shortEn: 'law or contract broken', shortLo: 'ຜິດກົດໝາຍ ຫຼື ຜິດສັນຍາ',
  },
  {
    id: 'EX.nosocial', adult: 'M', child: '-', ilo11: [10],
    en: 'Did you work without a contract, insurance or paid sick days?',
    lo: 'ທ່ານເຮັດວຽກໂດຍຂາດສັນຍາ, ປະກັນສັງຄົມ ຫຼື ວັນພັກເຈັບ ແມ່ນບໍ?',
    shortEn: 'no contract or insurance', shortLo: 'ຂາດສັນຍາ ຫຼື ປະກັນ',
  },
  {
    id: 'EX.noedu', adult: 'W', child: 'M', ilo11: [10],
    en: 'Did the work keep you from school or training?',
    lo: 'ວຽກເຮັດໃຫ້ທ່ານບໍ່ໄດ້ໄປຮຽນ ແມ່ນບໍ?',
    shortEn: 'kept from school', shortLo: 'ບໍ່ໄດ້ໄປຮຽນ',
  },
  {
    id: 'CD.docs', adult: 'S', child: 'S', ilo11: [7],
    en: 'Did somebody take and keep your passport or identity card?',
    lo: 'ມີຄົນຍຶດໜັງສືຜ່ານແດນ ຫຼື ບັດປະຈຳຕົວຂອງທ່ານໄວ້ ແມ່ນບໍ?',
    shortEn: 'documents taken', shortLo: 'ຍຶດເອກະສານ',
  },
  {
    id: 'CD.debt', adult: 'S', child: 'S', ilo11: [9],
    en: 'Did you have to work for a debt that never came to an end?',
    lo: 'ທ່ານຕ້ອງເຮັດວຽກໃຊ້ໜີ້ ທີ່ບໍ່ໝົດຈັກເທື່ອ ແມ່ນບໍ?',
    shortEn: 'work to pay a debt', shortLo: 'ເຮັດວຽກໃຊ້ໜີ້',
  },
  {
    id: 'CD.isolation', adult: 'S', child: 'S', ilo11: [3, 4],
    en: 'Were you watched, locked in or forbidden to go out?',
    lo: 'ມີຄົນເຝົ້າທ່ານ ຫຼື ຫ້າມທ່ານອອກໄປຂ້າງນອກ ແມ່ນບໍ?',
    shortEn: 'watched and not free to leave', shortLo: 'ຖືກເຝົ້າ ແລະ ອອກໄປບໍ່ໄດ້',
  },
  {
    id: 'CD.violence', adult: 'S', child: 'S', ilo11: [5],
    en: 'At the place of work, did somebody hurt you?',
    lo: 'ຢູ່ບ່ອນເຮັດວຽກ ມີຄົນທຳຮ້າຍທ່ານ ແມ່ນບໍ?',
    shortEn: 'hurt at work', shortLo: 'ຖືກທຳຮ້າຍ',
  },
  {
    id: 'CD.threatviol', adult: 'M', child: 'S', ilo11: [6],
    en: 'At the place of work, did somebody threaten to hurt you?',
    lo: 'ຢູ່ບ່ອນເຮັດວຽກ ມີຄົນຂູ່ວ່າຈະທຳຮ້າຍທ່ານ ແມ່ນບໍ?',
    shortEn: 'threatened at work', shortLo: 'ຖືກຂູ່ຈະທຳຮ້າຍ',
  },
  {
    id: 'CD.illicit', adult: 'M', child: 'S', ilo11: [],
    en: 'Were you made to do something against the law?',
    lo: 'ທ່ານຖືກບັງຄັບໃຫ້ເຮັດສິ່ງທີ່ຜິດກົດໝາຍ ແມ່ນບໍ?',
    shortEn: 'forced into something unlawful', shortLo: 'ບັງຄັບໃຫ້ເຮັດຜິດກົດໝາຍ',
  },
  {
    id: 'CD.tasks', adult: 'M', child: 'S', ilo11: [],
    en: 'Were you made to do tasks or meet customers that you had not agreed to?',
    lo: 'ທ່ານຖືກບັງຄັບໃຫ້ເຮັດວຽກ ຫຼື ຮັບລູກຄ້າ ນອກຈາກທີ່ຕົກລົງກັນ ແມ່ນບໍ?',
    shortEn: 'forced tasks or customers', shortLo: 'ບັງຄັບໃຫ້ເຮັດສິ່ງທີ່ບໍ່ໄດ້ຕົກລົງ',
  },
  {
    id: 'CD.influence', adult: 'M', child: 'S', ilo11: [1, 6],
    en: 'Did somebody have such power over you that you did not dare to leave?',
    lo: 'ມີຄົນທີ່ມີອຳນາດເໜືອທ່ານ ຈົນທ່ານບໍ່ກ້າອອກໄປ ແມ່ນບໍ?',
    shortEn: 'under strong influence', shortLo: 'ຢູ່ໃຕ້ອຳນາດຂອງຄົນອື່ນ',
  },
  {
    id: 'CD.peers', adult: 'M', child: 'M', ilo11: [6],
    en: 'Were you made to act against others who worked there?',
    lo: 'ທ່ານຖືກບັງຄັບໃຫ້ຄວບຄຸມ ຫຼື ທຳຮ້າຍຄົນທີ່ເຮັດວຽກນຳກັນ ແມ່ນບໍ?',
    shortEn: 'forced to act against others', shortLo: 'ບັງຄັບໃຫ້ທຳຮ້າຍໝູ່',
  },
  {
    id: 'CD.lie', adult: 'M', child: 'M', ilo11: [6, 4],
    en: 'Were you made to lie to your family or to officials?',
    lo: 'ທ່ານຖືກບັງຄັບໃຫ້ຕົວະຄອບຄົວ ຫຼື ເຈົ້າໜ້າທີ່ ແມ່ນບໍ?',
    shortEn: 'forced to lie', shortLo: 'ບັງຄັບໃຫ້ຕົວະ',
  },
  {
    id: 'CD.denounce', adult: 'M', child: 'M', ilo11: [6],
    en: 'Did somebody threaten to report you to the police or immigration?',
    lo: 'ມີຄົນຂູ່ວ່າຈະແຈ້ງຕຳຫຼວດ ຫຼື ເຈົ້າໜ້າທີ່ ມາຈັບທ່ານ ແມ່ນບໍ?',
    shortEn: 'threat to report to the authorities', shortLo: 'ຂູ່ວ່າຈະແຈ້ງຕຳຫຼວດ',
  },
  {
    id: 'CD.worse', adult: 'M', child: 'M', ilo11: [6],
    en: 'Did somebody threaten you with even worse work?',
    lo: 'ມີຄົນຂູ່ວ່າຈະໃຫ້ທ່ານເຮັດວຽກທີ່ໜັກກວ່າເກົ່າ ແມ່ນບໍ?',
    shortEn: 'threat of worse work', shortLo: 'ຂູ່ໃຫ້ເຮັດວຽກໜັກກວ່າເກົ່າ',
  },
  {
    id: 'CD.famviol', adult: 'M', child: 'M', ilo11: [5, 6],
    en: 'Did somebody hurt your family, or threaten to, so that you would stay?',
    lo: 'ມີຄົນທຳຮ້າຍ ຫຼື ຂູ່ຈະທຳຮ້າຍຄອບຄົວ ເພື່ອໃຫ້ທ່ານຢູ່ຕໍ່ ແມ່ນບໍ?',
    shortEn: 'family threatened', shortLo: 'ຂູ່ຈະທຳຮ້າຍຄອບຄົວ',
  },
  {
    id: 'CD.wages', adult: 'M', child: 'M', ilo11: [8],
    en: 'Did the employer hold back your wages so that you could not leave?',
    lo: 'ນາຍຈ້າງຄ້າງຄ່າແຮງໄວ້ ເພື່ອໃຫ້ທ່ານອອກໄປບໍ່ໄດ້ ແມ່ນບໍ?',
    shortEn: 'wages held back', shortLo: 'ຄ້າງຄ່າແຮງໄວ້',
  },
  {
    id: 'CD.shame', adult: 'W', child: 'M', ilo11: [6],
    en: 'Did somebody threaten to tell your family, your village or others about you?',
    lo: 'ມີຄົນຂູ່ວ່າຈະເອົາເລື່ອງຂອງທ່ານໄປບອກຄອບຄົວ ຫຼື ຊາວບ້ານ ແມ່ນບໍ?',
    shortEn: 'threat to tell others', shortLo: 'ຂູ່ຈະບອກຄົນອື່ນ',
  },
  {
    id: 'VD.depend', adult: 'M', child: 'M', ilo11: [1],
    en: 'Did you depend on the employer for both housing and food?',
    lo: 'ທ່ານຕ້ອງເພິ່ງນາຍຈ້າງ ທັງບ່ອນຢູ່ ແລະ ອາຫານ ແມ່ນບໍ?',
    shortEn: 'dependent on the employer', shortLo: 'ຕ້ອງເພິ່ງນາຍຈ້າງ',
  },
  {
    id: 'VD.unknown', adult: 'M', child: 'M', ilo11: [1, 4],
    en: 'Were you in a place where everybody and everything was strange to you?',
    lo: 'ທ່ານຢູ່ບ່ອນທີ່ບໍ່ຮູ້ຈັກໃຜ ແລະ ບໍ່ຮູ້ທາງ ແມ່ນບໍ?',
    shortEn: 'in a strange place', shortLo: 'ຢູ່ບ່ອນທີ່ບໍ່ຮູ້ຈັກ',
  },
  {
    id: 'VD.econ', adult: 'M', child: 'M', ilo11: [1],
    en: 'Did you have to stay because you or your family needed the money?',
    lo: 'ທ່ານຕ້ອງຢູ່ຕໍ່ ເພາະທ່ານ ຫຼື ຄອບຄົວຂາດເງິນ ແມ່ນບໍ?',
    shortEn: 'had to stay for money', shortLo: 'ຕ້ອງຢູ່ຕໍ່ເພາະຂາດເງິນ',
  },
  {
    id: 'VD.family', adult: 'M', child: 'M', ilo11: [1],
    en: 'Did you have to stay because of your children or a difficulty in your family?',
    lo: 'ທ່ານຕ້ອງຢູ່ຕໍ່ ເພາະລູກ ຫຼື ຄວາມລຳບາກຂອງຄອບຄົວ ແມ່ນບໍ?',
    shortEn: 'had to stay for the family', shortLo: 'ຕ້ອງຢູ່ຕໍ່ເພາະຄອບຄົວ',
  },
  {
    id: 'VD.authority', adult: 'M', child: 'M', ilo11: [1],
    en: 'Were you afraid to ask for help because you had no papers?',
    lo: 'ທ່ານຢ້ານຂໍຄວາມຊ່ວຍເຫຼືອ ເພາະບໍ່ມີເອກະສານ ແມ່ນບໍ?',
    shortEn: 'afraid because of papers', shortLo: 'ຢ້ານຂໍຄວາມຊ່ວຍເຫຼືອ',
  },
  {
    id: 'VD.past', adult: 'W', child: 'M', ilo11: [1],
    en: 'Did hard things that had happened to you before make it difficult to leave?',
    lo: 'ເລື່ອງຮ້າຍທີ່ເຄີຍເກີດກັບທ່ານ ເຮັດໃຫ້ອອກມາຍາກ ແມ່ນບໍ?',
    shortEn: 'earlier hardship', shortLo: 'ເຄີຍພົບເລື່ອງຮ້າຍ',
  },
  {
    id: 'VD.personal', adult: 'W', child: 'M', ilo11: [1],
    en: 'Were you treated badly because of who you are, such as your people, your sex or a disability?',
    lo: 'ທ່ານຖືກປະຕິບັດບໍ່ດີ ເພາະຊົນເຜົ່າ, ເພດ ຫຼື ຄວາມພິການຂອງທ່ານ ແມ່ນບໍ?',
    shortEn: 'treated badly for who they are', shortLo: 'ຖືກປະຕິບັດບໍ່ດີ',
  },
]
