import type { Dimension } from '#capabilities/screening/model/protocol.ts'

/** The six dimensions of the ILO/EC paper, after the elements of the Palermo Protocol art. 3. */
export const iloDimensions: readonly Dimension[] = [
  { id: 'DR', element: 'means', phase: 'recruitment', title: { en: 'Deceptive recruitment', lo: 'ການຕົວະຕອນຊັກຊວນ' } },
  { id: 'CR', element: 'means', phase: 'recruitment', title: { en: 'Coercive recruitment', lo: 'ການບັງຄັບຕອນຊັກຊວນ' } },
  {
    id: 'RV',
    element: 'means',
    phase: 'recruitment',
    title: { en: 'Recruitment by abuse of vulnerability', lo: 'ການສວຍໃຊ້ຄວາມລຳບາກຕອນຊັກຊວນ' },
  },
  {
    id: 'EX',
    element: 'purpose',
    phase: 'destination',
    title: { en: 'Exploitative conditions of work', lo: 'ສະພາບວຽກທີ່ຂູດຮີດ' },
  },
  {
    id: 'CD',
    element: 'means',
    phase: 'destination',
    title: { en: 'Coercion at destination', lo: 'ການບັງຄັບຢູ່ບ່ອນເຮັດວຽກ' },
  },
  {
    id: 'VD',
    element: 'means',
    phase: 'destination',
    title: { en: 'Abuse of vulnerability at destination', lo: 'ການສວຍໃຊ້ຄວາມລຳບາກຢູ່ບ່ອນເຮັດວຽກ' },
  },
]

export const iloRule = {
  id: 'ilo-ec-2009-labour',
  version: '1.0.0',
  kind: 'ilo-combination' as const,
  title: { en: 'ILO/EC operational indicators, labour', lo: 'ກົດເກນ ILO ດ້ານແຮງງານ' },
  source:
    'ILO and European Commission, Operational indicators of trafficking in human beings (2009), p. 3, as quoted by a ' +
    'second source; case rule read with the Palermo Protocol art. 3',
}

/** What a reader must know of our reading before trusting a result. */
export const iloUncertain = [
  'The strengths come from a second-hand compilation; the ILO table itself was not in hand.',
  'CR.money, RV.past and RV.organise: medium in the compilation, weak in a researcher’s memory.',
  'Adult case rule: exploitation and any dimension of means. A stricter survey variant (ILO, Moldova) wants exploitation and coercion at destination and deceptive or coercive recruitment.',
  'No Lao wording has been read by a native speaker.',
  'Not validated in Laos or in Lao.',
]
