import type { Means, Purpose } from '#countries/standards/ic-tip.ts'

/**
 * Article 2 of the Law on Anti-Trafficking in Persons, as printed by the Lao Women's Union (2018, verified; ໍາ written
 * as ຳ). The statute counts sham marriage, sham engagement, sham adoption, surrogacy, begging and pornography among
 * the MEANS, so its list stays apart from the IC-TIP purposes and the crosswalk says what each is counted as. The
 * English glosses and the crosswalk are ours and need a Lao lawyer's eye.
 */
export interface StatutoryForm {
  /** Stored with a trafficking event: never rename or reuse. */
  code: string
  element: 'act' | 'means' | 'purpose'
  lo: string
  en: string
  icTipMeans?: Means
  icTipPurpose?: Purpose
}

export const statutoryForms: readonly StatutoryForm[] = [
  { code: 'la-act-seek', element: 'act', lo: 'ການຊອກຫາ', en: 'Seeking, recruiting' },
  { code: 'la-act-abduct', element: 'act', lo: 'ລັກພາຕົວ', en: 'Abducting', icTipMeans: 'abduction' },
  { code: 'la-act-move', element: 'act', lo: 'ການເຄື່ອນຍ້າຍ', en: 'Moving' },
  { code: 'la-act-transport', element: 'act', lo: 'ການຂົນສົ່ງ ຫຼື ນຳສົ່ງ', en: 'Transporting or delivering' },
  { code: 'la-act-receive', element: 'act', lo: 'ຮັບເອົາຄົນ', en: 'Receiving' },
  { code: 'la-act-lodge', element: 'act', lo: 'ໃຫ້ບ່ອນພັກເຊົາ ຫຼື ລີ້ຊ່ອນ', en: 'Lodging or hiding' },
  {
    code: 'la-means-persuade',
    element: 'means',
    lo: 'ການຂົນຂວາຍ, ແນະນຳ',
    en: 'Soliciting, persuading',
    icTipMeans: 'other-coercion',
  },
  { code: 'la-means-deceive', element: 'means', lo: 'ຕົວະຍົວະ ຫຼອກລວງ', en: 'Deceiving', icTipMeans: 'deception' },
  {
    code: 'la-means-pay',
    element: 'means',
    lo: 'ຊື້ຈ້າງ',
    en: 'Paying or hiring',
    icTipMeans: 'payments-or-benefits-to-controller',
  },
  { code: 'la-means-entice', element: 'means', lo: 'ຈອບອອຍ', en: 'Enticing (gloss unsure)', icTipMeans: 'deception' },
  { code: 'la-means-incite', element: 'means', lo: 'ຍຸຍົງ', en: 'Inciting', icTipMeans: 'other-coercion' },
  { code: 'la-means-power', element: 'means', lo: 'ສວຍໃຊ້ອຳນາດ', en: 'Abuse of power', icTipMeans: 'abuse-of-power' },
  { code: 'la-means-force', element: 'means', lo: 'ບັງຄັບ', en: 'Forcing', icTipMeans: 'use-of-force' },
  { code: 'la-means-threat', element: 'means', lo: 'ນາບຂູ່', en: 'Threatening', icTipMeans: 'threat-of-force' },
  { code: 'la-means-debt', element: 'means', lo: 'ຜູກມັດດ້ວຍໜີ້ສິນ', en: 'Debt bondage', icTipMeans: 'other-coercion' },
  {
    code: 'la-means-sham-adoption',
    element: 'means',
    lo: 'ເອົາເດັກເປັນລູກລ້ຽງແອບແຝງ',
    en: 'Sham adoption',
    icTipMeans: 'fraud',
    icTipPurpose: 'illegal-adoption',
  },
  {
    code: 'la-means-sham-engagement',
    element: 'means',
    lo: 'ໝັ້ນໝາຍແອບແຝງ',
    en: 'Sham engagement',
    icTipMeans: 'fraud',
    icTipPurpose: 'forced-marriage',
  },
  {
    code: 'la-means-sham-marriage',
    element: 'means',
    lo: 'ແຕ່ງດອງແອບແຝງ',
    en: 'Sham marriage',
    icTipMeans: 'fraud',
    icTipPurpose: 'forced-marriage',
  },
  {
    code: 'la-means-surrogacy',
    element: 'means',
    lo: 'ການໃຫ້ຖືພາ',
    en: 'Surrogacy',
    icTipPurpose: 'exploitative-surrogacy',
  },
  { code: 'la-means-begging', element: 'means', lo: 'ຂໍທານ', en: 'Begging', icTipPurpose: 'forced-begging' },
  {
    code: 'la-means-pornography',
    element: 'means',
    lo: 'ຖ່າຍຮູບພາບ, ສະແດງ, ເຜີຍແຜ່ສິ່ງລາມົກ',
    en: 'Pornography',
    icTipPurpose: 'sexual-exploitation',
  },
  { code: 'la-means-other', element: 'means', lo: 'ຮູບການອື່ນ', en: 'Other forms' },
  {
    code: 'la-purpose-labour',
    element: 'purpose',
    lo: 'ຂູດຮີດແຮງງານ',
    en: 'Labour exploitation',
    icTipPurpose: 'forced-labour-or-services',
  },
  {
    code: 'la-purpose-sexual',
    element: 'purpose',
    lo: 'ຂູດຮີດທາງເພດ',
    en: 'Sexual exploitation',
    icTipPurpose: 'sexual-exploitation',
  },
  {
    code: 'la-purpose-slavery',
    element: 'purpose',
    lo: 'ເປັນຂ້າທາດ',
    en: 'Slavery',
    icTipPurpose: 'slavery-or-similar-practices',
  },
  {
    code: 'la-purpose-prostitution',
    element: 'purpose',
    lo: 'ຄ້າໂສເພນີ',
    en: 'Trade in prostitution',
    icTipPurpose: 'sexual-exploitation',
  },
  {
    code: 'la-purpose-forced-prostitution',
    element: 'purpose',
    lo: 'ບັງຄັບໃຫ້ເປັນໂສເພນີ',
    en: 'Forced prostitution',
    icTipPurpose: 'sexual-exploitation',
  },
  {
    code: 'la-purpose-organs',
    element: 'purpose',
    lo: 'ເອົາອະໄວຍະວະຕ່າງໆຂອງຮ່າງກາຍໄປຂາຍ',
    en: 'Removal of organs for sale',
    icTipPurpose: 'organ-removal',
  },
  {
    code: 'la-purpose-other',
    element: 'purpose',
    lo: 'ສິ່ງອື່ນທີ່ຂັດກັບກົດໝາຍ ແລະ ວັດທະນະທຳອັນດີງາມຂອງຊາດ',
    en: 'Other things against the law and national culture',
    icTipPurpose: 'other',
  },
]

/** Forms by which Lao yearly figures are published, with what each is counted as internationally. */
export const reportedForms = [
  {
    code: 'sexual-exploitation',
    en: 'Sexual exploitation',
    lo: 'ຂູດຮີດທາງເພດ',
    icTipPurpose: 'sexual-exploitation',
    statutory: 'la-purpose-sexual',
  },
  {
    code: 'labour-exploitation',
    en: 'Labour exploitation',
    lo: 'ຂູດຮີດແຮງງານ',
    icTipPurpose: 'forced-labour-or-services',
    statutory: 'la-purpose-labour',
  },
  {
    code: 'fraudulent-marriage',
    en: 'Fraudulent marriage',
    lo: 'ການແຕ່ງດອງຫຼອກລວງ',
    icTipPurpose: 'forced-marriage',
    statutory: 'la-means-sham-marriage',
  },
  {
    code: 'forced-criminality',
    en: 'Forced crime, online scams included',
    lo: 'ການບັງຄັບໃຫ້ເຮັດຜິດກົດໝາຍ',
    icTipPurpose: 'forced-criminality',
    statutory: 'la-means-other',
  },
  {
    code: 'forced-begging',
    en: 'Forced begging',
    lo: 'ການບັງຄັບໃຫ້ຂໍທານ',
    icTipPurpose: 'forced-begging',
    statutory: 'la-means-begging',
  },
  {
    code: 'organ-removal',
    en: 'Removal of organs',
    lo: 'ເອົາອະໄວຍະວະໄປຂາຍ',
    icTipPurpose: 'organ-removal',
    statutory: 'la-purpose-organs',
  },
  {
    code: 'surrogacy',
    en: 'Surrogacy',
    lo: 'ການໃຫ້ຖືພາ',
    icTipPurpose: 'exploitative-surrogacy',
    statutory: 'la-means-surrogacy',
  },
  {
    code: 'illegal-adoption',
    en: 'Sham adoption',
    lo: 'ເອົາເດັກເປັນລູກລ້ຽງແອບແຝງ',
    icTipPurpose: 'illegal-adoption',
    statutory: 'la-means-sham-adoption',
  },
  { code: 'other', en: 'Other', lo: 'ອື່ນໆ', icTipPurpose: 'other', statutory: 'la-purpose-other' },
] as const satisfies readonly { code: string; en: string; lo: string; icTipPurpose: Purpose; statutory: string }[]
