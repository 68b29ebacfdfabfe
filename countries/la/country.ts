import type { Country } from '../country.ts'
import { gazetteer } from './gazetteer.ts'
import { hotlines } from './hotlines.ts'
import { lawReferences, legalBases } from './law.ts'
import { neighbours } from './neighbours.ts'
import { reportedForms, statutoryForms } from './statutory-forms.ts'
import { zone } from './zone.ts'

export const laos: Country = {
  code: 'LA',
  iso3: 'LAO',
  name: { en: 'Lao PDR', lo: 'ສປປ ລາວ' },
  zone,
  currency: { code: 'LAK', minorUnits: 0 },
  languages: [
    { code: 'lo', name: 'ລາວ' },
    { code: 'en', name: 'English' },
  ],
  spokenLanguages: [
    { code: 'lo', en: 'Lao', lo: 'ພາສາລາວ' },
    { code: 'kjg', en: 'Khmu', lo: 'ກຶມມຸ' },
    { code: 'hmn', en: 'Hmong', lo: 'ມົ້ງ' },
    { code: 'th', en: 'Thai', lo: 'ພາສາໄທ' },
    { code: 'vi', en: 'Vietnamese', lo: 'ພາສາຫວຽດນາມ' },
    { code: 'zh', en: 'Chinese', lo: 'ພາສາຈີນ' },
    { code: 'my', en: 'Burmese', lo: 'ພາສາມຽນມາ' },
    { code: 'km', en: 'Khmer', lo: 'ພາສາກຳປູເຈຍ' },
    { code: 'en', en: 'English', lo: 'ພາສາອັງກິດ' },
    { code: 'sign', en: 'Sign language', lo: 'ພາສາມື' },
  ],
  adultAge: 18,
  identificationAuthority: {
    en: 'Anti-Trafficking Department (central), Ministry of Public Security',
    lo: 'ກົມຕຳຫຼວດສະກັດກັ້ນ ແລະ ຕ້ານການຄ້າມະນຸດ',
  },
  callingCode: '856',
  gazetteer,
  neighbours,
  hotlines,
  lawReferences,
  legalBases,
  statutoryForms,
  reportedForms,
}
