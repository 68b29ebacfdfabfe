import type { Sourced, Words } from '#countries/fact.ts'

export interface LawReference extends Sourced {
  /** Stored with records as the legal basis: never rename or reuse. */
  code: string
  law: Words
  article: string | null
  says: string
}

const antiTip = { en: 'Law on Anti-Trafficking in Persons', lo: 'ກົດໝາຍວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ' }
const penalCode = { en: 'Penal Code', lo: 'ປະມວນກົດໝາຍອາຍາ' }
const women = { en: 'Law on the Development and Protection of Women', lo: 'ກົດໝາຍວ່າດ້ວຍການພັດທະນາ ແລະ ປົກປ້ອງແມ່ຍິງ' }
const children = {
  en: 'Law on the Protection of the Rights and Interests of Children',
  lo: 'ກົດໝາຍວ່າດ້ວຍການປົກປ້ອງສິດ ແລະ ຜົນປະໂຫຍດຂອງເດັກ',
}
const palermo = { en: 'Palermo Protocol (acceded 2003)', lo: 'ອະນຸສັນຍາປາແລໂມ' }

/** Articles that the product cites as a legal basis or as the reason of a rule. Articles 3-91 of the law were not read. */
export const lawReferences: readonly LawReference[] = [
  {
    code: 'la-antitip-2',
    law: antiTip,
    article: '2',
    verified: true,
    basis: 'primary',
    source: 'laowomenunion.org.la, 2018',
    says: 'Defines trafficking in persons by acts, means and purposes.',
    note: 'Law 73/NA of 17 December 2015 (number and date from memory); nine parts, 91 articles (verified).',
  },
  {
    code: 'la-antitip-41',
    law: antiTip,
    article: '41',
    verified: true,
    basis: 'primary',
    source: 'UNODC GLO.ACT, 13 March 2019',
    says: 'Protection of and assistance to victims.',
  },
  {
    code: 'la-penal-215',
    law: penalCode,
    article: '215',
    verified: true,
    basis: 'primary',
    source: 'ILO CEACR 2019 and 2023; TIP Report 2019',
    says: 'Trafficking in persons: 5-15 years and a fine of 10-100 million kip; of a child: 15-20 years and 100-500 million kip.',
    note: 'Law 26/NA of 2017, promulgated November 2018 (number from memory). Aggravated forms up to life: not confirmed.',
  },
  {
    code: 'la-women-24',
    law: women,
    article: '24',
    verified: true,
    basis: 'secondary',
    source: 'US diplomatic cable, November 2007',
    says: 'Trafficking of anyone under 18 needs no deception, threat, force or debt bondage.',
  },
  {
    code: 'la-women-25',
    law: women,
    article: '25',
    verified: true,
    basis: 'primary',
    source: 'ILO CEACR C182, 2010',
    says: 'May claim compensation; is protected, rehabilitated and reintegrated; is not prosecuted for trafficking, prostitution or illegal immigration.',
  },
  {
    code: 'la-children-2006',
    law: children,
    article: null,
    verified: true,
    basis: 'secondary',
    source: 'informea.org',
    says: 'Law 05/NA of 2006: a child is anyone under 18; best interests; juvenile courts (art. 69).',
    note: 'The age of 18 is from memory with high confidence.',
  },
  {
    code: 'palermo-3',
    law: palermo,
    article: '3',
    verified: true,
    basis: 'primary',
    source: 'UN treaty text',
    says: '(a) act, means, purpose; (b) consent is irrelevant once a means was used; (c) for a child no means is needed; (d) a child is anyone under 18.',
  },
]

/** Kinds of legal basis other than consent that a record can rest on, with what they are cited from. */
export const legalBases = [
  {
    code: 'vital-interest',
    cites: ['la-antitip-41'],
    words: { en: 'Danger to life or body', lo: 'ອັນຕະລາຍຕໍ່ຊີວິດ ຫຼື ຮ່າງກາຍ' },
  },
  {
    code: 'best-interests-of-the-child',
    cites: ['la-children-2006', 'palermo-3'],
    words: { en: 'Best interests of the child', lo: 'ຜົນປະໂຫຍດສູງສຸດຂອງເດັກ' },
  },
  {
    code: 'legal-duty',
    cites: ['la-antitip-2', 'la-penal-215'],
    words: { en: 'Duty under the law', lo: 'ໜ້າທີ່ຕາມກົດໝາຍ' },
  },
] as const
