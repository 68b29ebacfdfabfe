import type { Sourced, Words } from '#countries/fact.ts'

export interface Hotline extends Sourced {
  id: string
  /** ISO 3166-1 alpha-2. The short number 1300 exists in Laos and in Thailand: never show one without its country. */
  country: string
  /** Null: the slot exists, the number is not known. */
  number: string | null
  owner: Words
  /** False keeps it off public pages until an administrator has made a test call. */
  shown: boolean
}

/** Only 1362 counts as checked; the rest are slots that an administrator fills after a test call. */
export const hotlines: readonly Hotline[] = [
  {
    id: 'la-lwu',
    country: 'LA',
    number: '1362',
    shown: true,
    verified: true,
    basis: 'press',
    source: 'Vientiane Times',
    owner: {
      en: 'Lao Women’s Union, Counselling and Protection Centre',
      lo: 'ສະຫະພັນແມ່ຍິງລາວ, ສູນໃຫ້ຄຳປຶກສາ ແລະ ປົກປ້ອງແມ່ຍິງ-ເດັກນ້ອຍ',
    },
    note: 'About 60 calls a month in 2019-2020; opening hours not known.',
  },
  {
    id: 'la-trafficking',
    country: 'LA',
    number: '1300',
    shown: false,
    verified: false,
    basis: 'mirror',
    source: 'Vientiane Times, 2022, read on an unrelated mirror',
    owner: { en: 'Reports of trafficking (owner to be confirmed)', lo: 'ຮັບແຈ້ງການຄ້າມະນຸດ (ລໍຖ້າຢືນຢັນ)' },
    note: 'The text names Lao authorities; that it is the Ministry of Public Security is from memory. Confirm by a test call.',
  },
  {
    id: 'la-police',
    country: 'LA',
    number: '1191',
    shown: false,
    verified: false,
    basis: 'memory',
    source: 'project notes',
    owner: { en: 'Police emergency', lo: 'ຕຳຫຼວດສຸກເສີນ' },
  },
  {
    id: 'th-social-assistance',
    country: 'TH',
    number: '1300',
    shown: false,
    verified: true,
    basis: 'press',
    source: 'Bangkok Post (repost)',
    owner: { en: 'Social assistance centre, Thailand', lo: 'ສູນຊ່ວຍເຫຼືອສັງຄົມ ປະເທດໄທ' },
  },
  {
    id: 'vn-children',
    country: 'VN',
    number: '111',
    shown: false,
    verified: true,
    basis: 'press',
    source: 'VnEconomy, SGGP, 20 September 2025',
    owner: {
      en: 'National child protection and trafficking line, Viet Nam',
      lo: 'ສາຍດ່ວນປົກປ້ອງເດັກ ແລະ ຕ້ານການຄ້າມະນຸດ ຫວຽດນາມ',
    },
    note: 'Replaced 1800 1567 in 2017; trafficking line since 19 September 2025.',
  },
  {
    id: 'kh-police',
    country: 'KH',
    number: '117',
    shown: false,
    verified: true,
    basis: 'press',
    source: 'VietnamPlus, 31 August 2022',
    owner: { en: 'National Police, illegal detention, Cambodia', lo: 'ຕຳຫຼວດແຫ່ງຊາດ ກຳປູເຈຍ' },
  },
  {
    id: 'cn-police',
    country: 'CN',
    number: '110',
    shown: false,
    verified: false,
    basis: 'memory',
    source: 'project notes',
    owner: { en: 'Police emergency, China', lo: 'ຕຳຫຼວດສຸກເສີນ ຈີນ' },
  },
  {
    id: 'mm-none',
    country: 'MM',
    number: null,
    shown: false,
    verified: false,
    basis: 'ours',
    source: 'no number found',
    owner: { en: 'Myanmar: no number found', lo: 'ມຽນມາ: ຍັງບໍ່ພົບເບີ' },
  },
]
