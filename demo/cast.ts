import type { OrganisationKind } from '#capabilities/identity/model/organisation.ts'
import type { PokpongActor, Role } from '#capabilities/identity/model/role.ts'

/**
 * The demonstration's organisations and accounts. The institutions exist; every person here is invented. Tests use
 * the same cast, so that what is shown and what is tested can't drift apart.
 */
export interface CastOrganisation {
  id: string
  kind: OrganisationKind
  name: { en: string; lo: string }
  provinces: readonly string[]
  parentId: string | null
}

const organisation = (
  last: string,
  kind: OrganisationKind,
  en: string,
  lo: string,
  provinces: readonly string[] = [],
  parentId: string | null = null,
): CastOrganisation => ({
  id: `01900000-0000-7000-8000-0000000000${last}`,
  kind,
  name: { en, lo },
  provinces,
  parentId,
})

const womensUnion = organisation('01', 'womens-union', 'Lao Women’s Union', 'ສະຫະພັນແມ່ຍິງລາວ')
const secretariat = organisation(
  '02',
  'committee-secretariat',
  'National Anti-Trafficking Committee Secretariat',
  'ກອງເລຂາ ຄະນະກຳມະການແຫ່ງຊາດ ຕ້ານການຄ້າມະນຸດ',
)

export const organisations = {
  womensUnion,
  secretariat,
  department: organisation(
    '03',
    'anti-trafficking-department',
    'Anti-Trafficking Department',
    'ກົມຕຳຫຼວດສະກັດກັ້ນ ແລະ ຕ້ານການຄ້າມະນຸດ',
  ),
  checkpoint: organisation('04', 'immigration-checkpoint', 'Vang Tao checkpoint', 'ດ່ານສາກົນ ວັງເຕົ່າ', ['LA-CH']),
  welfare: organisation(
    '05',
    'social-welfare',
    'Labour and Social Welfare, Champasak',
    'ພະແນກແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ ແຂວງຈຳປາສັກ',
    ['LA-CH'],
  ),
  centre: organisation(
    '06',
    'shelter',
    'Counselling and Protection Centre',
    'ສູນໃຫ້ຄຳປຶກສາ ແລະ ປົກປ້ອງ',
    [],
    womensUnion.id,
  ),
  network: organisation('07', 'village-network', 'Ban Nongbua child protection network', 'ຕາໜ່າງປົກປ້ອງເດັກ ບ້ານໜອງບົວ', [
    'LA-SV',
  ]),
  hospital: organisation('08', 'health-facility', 'Champasak provincial hospital', 'ໂຮງໝໍແຂວງຈຳປາສັກ', ['LA-CH']),
  police: organisation('09', 'police', 'Provincial police, Champasak', 'ກອງບັນຊາການ ປກສ ແຂວງຈຳປາສັກ', ['LA-CH']),
  partner: organisation('10', 'ngo', 'Partner organisation for return and work', 'ອົງການຄູ່ຮ່ວມງານ ດ້ານການກັບຄືນ ແລະ ອາຊີບ', [
    'LA-SV',
    'LA-CH',
  ]),
} as const satisfies Record<string, CastOrganisation>

export interface CastAccount {
  id: string
  displayName: string
  organisationId: string
  role: Role
  scope: PokpongActor['grants'][number]['scope']
}

const own = { kind: 'organisation' } as const
const nation = { kind: 'national' } as const

const account = (
  last: string,
  displayName: string,
  of: CastOrganisation,
  role: Role,
  scope: CastAccount['scope'] = own,
): CastAccount => ({ id: `01900000-0000-7000-8000-0000000001${last}`, displayName, organisationId: of.id, role, scope })

export const accounts = {
  officer: account('01', 'Khamla P.', organisations.checkpoint, 'screening-officer'),
  reporter: account('02', 'Noy X.', organisations.network, 'village-reporter'),
  caseWorker: account('03', 'Vilayphone K.', organisations.welfare, 'case-worker'),
  colleague: account('04', 'Somchit B.', organisations.welfare, 'case-worker'),
  supervisor: account('05', 'Phetsamone D.', organisations.welfare, 'supervisor'),
  shelterManager: account('06', 'Bouavanh S.', organisations.centre, 'shelter-manager'),
  centreWorker: account('07', 'Manivanh S.', organisations.centre, 'case-worker'),
  nurse: account('08', 'Keo N.', organisations.centre, 'health-worker'),
  investigator: account('09', 'Sengdao T.', organisations.police, 'investigator'),
  authority: account('10', 'Khonesavanh V.', organisations.department, 'identification-authority', nation),
  secondAuthority: account('11', 'Thongdy L.', organisations.department, 'identification-authority', nation),
  matchingOfficer: account('12', 'Latsamy C.', organisations.secretariat, 'matching-officer', nation),
  programmeOfficer: account('13', 'Daovy P.', organisations.secretariat, 'programme-officer', nation),
  analyst: account('14', 'Kongkeo V.', organisations.secretariat, 'analyst', nation),
  coordinator: account('15', 'Souphaphone M.', organisations.secretariat, 'coordinator', nation),
  auditor: account('16', 'Inthavong S.', organisations.secretariat, 'auditor', nation),
  administrator: account('17', 'Ketsana O.', organisations.secretariat, 'administrator', nation),
} as const satisfies Record<string, CastAccount>

export type CastName = keyof typeof accounts

/** One of the cast as an actor, for commands that are run without a browser. */
export function asActor(name: CastName, steppedUpUntil: string | null = null): PokpongActor {
  const { id, organisationId, role, scope } = accounts[name]
  return { accountId: id, organisationId, sessionId: id, grants: [{ role, scope }], steppedUpUntil }
}
