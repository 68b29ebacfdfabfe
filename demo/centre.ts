import type { Room } from '#capabilities/assistance/model/room.ts'
import { recordAssistance } from '#capabilities/assistance/model/api-assistance.ts'
import { arrive, planArrival, planDeparture, saveRoom } from '#capabilities/assistance/model/api.ts'
import { recordContact } from '#capabilities/cases/model/api-file.ts'
import { addNeed, setPhase } from '#capabilities/cases/model/api-needs.ts'
import { joinCase, openCase } from '#capabilities/cases/model/api.ts'
import type { NeedKind } from '#capabilities/cases/model/need.ts'
import { acceptReferral, giveFeedback, offerReferral } from '#capabilities/referrals/model/api.ts'
import { accounts, organisations } from './cast.ts'
import { aPerson, toIdentification, toProtection } from './people.ts'
import type { Story } from './story.ts'

type RoomName = 'lotus' | 'frangipani' | 'jasmine' | 'bamboo' | 'mulberry' | 'teak'

/** Six rooms with 22 places, and who each is for. Men and boys have none: the gap is shown, not hidden. */
const rooms: Readonly<
  Record<RoomName, Omit<Room, 'id' | 'position' | 'onRequest' | 'ageFrom' | 'ageTo' | 'stepFree'> & Partial<Room>>
> = {
  lotus: { name: { en: 'Lotus', lo: 'ດອກບົວ' }, kind: 'women', welcomes: ['women'], places: 4 },
  frangipani: { name: { en: 'Frangipani', lo: 'ຈຳປາ' }, kind: 'women', welcomes: ['women'], places: 4 },
  jasmine: {
    name: { en: 'Jasmine', lo: 'ມະລິ' },
    kind: 'girls',
    welcomes: ['girls'],
    ageFrom: 14,
    ageTo: 17,
    places: 4,
  },
  bamboo: {
    name: { en: 'Bamboo', lo: 'ໄມ້ໄຜ່' },
    kind: 'mother-and-child',
    welcomes: ['mothers-with-children'],
    places: 4,
  },
  mulberry: {
    name: { en: 'Mulberry', lo: 'ມອນ' },
    kind: 'quiet',
    welcomes: ['women'],
    onRequest: ['trans-women'],
    places: 2,
  },
  teak: {
    name: { en: 'Teak', lo: 'ໄມ້ສັກ' },
    kind: 'step-free',
    welcomes: ['women'],
    onRequest: ['girls'],
    stepFree: true,
    places: 4,
  },
}

interface Resident {
  alias: string
  years: number
  room: RoomName
  /** Days since the arrival. */
  days: number
  needs: readonly NeedKind[]
  leavesIn?: number
  /** The resident whose child this is; they stay and are accompanied together. */
  mother?: string
}

/** The fifteen residents of the demonstration, all young women and girls, and one small child with her mother. */
const residents: readonly Resident[] = [
  {
    alias: 'Dok Champa',
    years: 23,
    room: 'lotus',
    days: 57,
    needs: ['family-contact', 'health', 'skill-and-income', 'know-her-choices'],
  },
  { alias: 'Kulap', years: 31, room: 'lotus', days: 64, needs: ['health', 'legal-aid'] },
  { alias: 'Nok', years: 19, room: 'lotus', days: 80, needs: ['psychosocial', 'education'] },
  { alias: 'Deuan', years: 26, room: 'lotus', days: 93, needs: ['safe-return', 'skill-and-income'] },
  { alias: 'Mali', years: 22, room: 'frangipani', days: 41, needs: ['psychosocial', 'phone'] },
  { alias: 'Peung', years: 28, room: 'frangipani', days: 33, needs: ['legal-aid', 'compensation'] },
  { alias: 'Fa', years: 35, room: 'frangipani', days: 110, needs: ['safe-return'], leavesIn: 2 },
  { alias: 'Soy', years: 16, room: 'jasmine', days: 61, needs: ['education', 'psychosocial'] },
  { alias: 'Dao', years: 15, room: 'jasmine', days: 22, needs: ['family-contact', 'health'] },
  { alias: 'Lin', years: 17, room: 'jasmine', days: 17, needs: ['psychosocial', 'documents'] },
  { alias: 'Noy', years: 16, room: 'jasmine', days: 88, needs: ['education', 'safe-return'] },
  { alias: 'Bua', years: 24, room: 'bamboo', days: 47, needs: ['child-care', 'health', 'skill-and-income'] },
  { alias: 'Little one', years: 2, room: 'bamboo', days: 47, needs: ['health'], mother: 'Bua' },
  { alias: 'Vanh', years: 20, room: 'mulberry', days: 3, needs: ['psychosocial', 'health'] },
  { alias: 'Khamla', years: 41, room: 'teak', days: 128, needs: ['safe-return', 'money'] },
]

const words: Partial<Record<NeedKind, string>> = {
  'family-contact': 'ຢາກໃຫ້ແມ່ໄດ້ຍິນຈາກປາກຂອງຂ້ອຍເອງ',
  health: 'ເຈັບຫົວທຸກອາທິດ',
  'skill-and-income': 'ຢາກຫຍິບເຄື່ອງ ແລະ ມີຮ້ານຂອງຕົນເອງ',
  phone: 'ຢາກມີໂທລະສັບຂອງຕົນເອງ ບໍ່ໃຫ້ໃຜແອບຟັງ',
  'know-her-choices': 'ຍັງບໍ່ພ້ອມຕັດສິນໃຈ',
  education: 'ຢາກກັບໄປຮຽນ',
  'safe-return': 'ຢາກກັບບ້ານທັນປີໃໝ່',
}

/** Everybody who stays at the centre today: referred with consent, accepted, welcomed, helped. */
export async function tellCentre(story: Story): Promise<void> {
  const roomIds = new Map<RoomName, string>()
  for (const [index, [name, room]] of Object.entries(rooms).entries()) {
    const id = story.id()
    roomIds.set(name as RoomName, id)
    await story.daysAgo(200).do('shelterManager', saveRoom, { ...room, id, position: index })
  }
  const told = new Map<string, Told>()
  for (const resident of residents) {
    const mother = resident.mother === undefined ? undefined : told.get(resident.mother)
    told.set(resident.alias, await tellResident(story, resident, roomIds.get(resident.room)!, mother))
  }
  await tellArrival(story, roomIds.get('frangipani')!)
}

/** Somebody is expected the day after tomorrow. */
async function tellArrival(story: Story, roomId: string): Promise<void> {
  const resident = { alias: 'Malai', years: 25, needs: ['safe-place', 'health'], days: 1 } as const
  const { caseId, personId, referralId } = await tellReferred(story, resident, undefined)
  await story.daysAgo(0.4).do('shelterManager', planArrival, {
    id: story.id(),
    personId,
    caseId,
    referralId,
    plannedArrival: story.day(2),
    roomId,
  })
}

interface Told {
  caseId: string
  stayId: string
}

async function tellResident(story: Story, resident: Resident, roomId: string, mother: Told | undefined): Promise<Told> {
  const { caseId, personId, referralId } = await tellReferred(story, resident, mother)
  const stayId = story.id()
  const arrivedOn = story.day(-resident.days)
  await story.do('shelterManager', planArrival, {
    id: stayId,
    personId,
    caseId,
    referralId,
    plannedArrival: arrivedOn,
    roomId,
    asked: true,
    withStayId: mother?.stayId ?? null,
  })
  await story.daysAgo(resident.days).do('shelterManager', arrive, { id: stayId, arrivedOn, roomId, asked: true })
  await tellHelp(story, { caseId, personId, stayId, referralId }, resident)
  if (!mother) await tellContact(story, caseId, resident)
  return { caseId, stayId }
}

/** The case worker calls every other week; a few calls are due about now. */
async function tellContact(story: Story, caseId: string, { days }: Resident): Promise<void> {
  const ago = Math.min(days, 1 + story.chance(12))
  story.daysAgo(ago)
  await story.do('caseWorker', recordContact, {
    caseId,
    id: story.id(),
    at: story.now.toISOString(),
    manner: 'call',
    safe: 'yes',
    nextContactAt: `${story.day(14 - ago)}T03:00:00Z`,
  })
}

type Referred = Pick<Resident, 'alias' | 'years' | 'needs' | 'days'>

/** From the case to the centre's yes. */
async function tellReferred(story: Story, resident: Referred, mother: Told | undefined) {
  const isChild = resident.years < 18
  const person = aPerson(story, {
    alias: resident.alias,
    sex: 'female',
    age: { basis: 'known-years', years: resident.years },
    homePlace: ['LA1601', 'LA1301', 'LA1401', 'LA0101'][story.chance(4)]!,
  })
  const caseId = mother?.caseId ?? story.id()
  const needs = resident.needs.map((kind, index) => ({
    id: story.id(),
    personId: person.id,
    kind,
    words: words[kind] ?? null,
    state: index === 0 ? ('in-progress' as const) : ('agreed' as const),
    due: story.day(3 + index * 6),
  }))
  const consents = [toProtection(story, person.id, { isChild }), toIdentification(story, person.id, { isChild })]
  story.daysAgo(resident.days + 1)
  if (mother) {
    await story.do('caseWorker', joinCase, { caseId, newPersons: [{ person, role: 'dependant' }], consents })
    for (const need of needs) await story.do('caseWorker', addNeed, { ...need, caseId })
  } else {
    const code = story.code('PP')
    const newPersons = [{ person, role: 'survivor' as const }]
    const holderOrganisationId = organisations.welfare.id
    await story.do('caseWorker', openCase, {
      id: caseId,
      code,
      newPersons,
      consents,
      holderOrganisationId,
      workerId: accounts.caseWorker.id,
      needs,
    })
  }
  const referralId = story.id()
  await story.do('caseWorker', offerReferral, {
    id: referralId,
    code: story.code('RF'),
    caseId,
    personId: person.id,
    toOrganisationId: organisations.centre.id,
    service: 'shelter',
    urgency: 'next',
    needIds: needs.map((need) => need.id),
    parts: ['identity', 'contact', 'needs', 'health', 'psychosocial', 'legal', 'stay', 'consents'],
  })
  await story.daysAgo(resident.days + 0.6).do('shelterManager', acceptReferral, { id: referralId })
  return { caseId, personId: person.id, referralId }
}

interface Ids {
  caseId: string
  personId: string
  stayId: string
  referralId: string
}

async function tellHelp(
  story: Story,
  { caseId, personId, stayId, referralId }: Ids,
  resident: Resident,
): Promise<void> {
  const about = { caseId, personId, stayId }
  story.daysAgo(resident.days - 1)
  await story.do('nurse', recordAssistance, {
    id: story.id(),
    ...about,
    kind: 'health-check',
    givenOn: story.day(1 - resident.days),
    note: 'ກວດສຸຂະພາບຄັ້ງທຳອິດ.',
  })
  if (resident.days < 7) return
  story.daysAgo(resident.days - 3)
  await story.do('shelterManager', recordAssistance, {
    id: story.id(),
    ...about,
    kind: 'counselling',
    givenOn: story.day(3 - resident.days),
    note: 'ລາວເວົ້າວ່າ ນອນຫຼັບດີຂຶ້ນ.',
  })
  await story.do('shelterManager', recordAssistance, {
    id: story.id(),
    ...about,
    kind: 'rights-explained',
    givenOn: story.day(3 - resident.days),
  })
  await tellFeedback(story, referralId, 'first', resident.days - 6)
  // Two residents' second feedback is still owed: the demonstration has something to do.
  if (resident.days > 40 && resident.alias !== 'Kulap')
    await tellFeedback(story, referralId, 'second', resident.days - 29)
  if (resident.days > 60)
    await story
      .daysAgo(resident.days - 40)
      .do('caseWorker', setPhase, { caseId, phase: 'longer-term-protection', state: 'now' })
  if (resident.leavesIn)
    await story
      .daysAgo(1)
      .do('shelterManager', planDeparture, { id: stayId, plannedDeparture: story.day(resident.leavesIn), words: null })
}

async function tellFeedback(
  story: Story,
  referralId: string,
  round: 'first' | 'second',
  daysAgo: number,
): Promise<void> {
  const answers = { arrived: 'yes', safe: 'yes', help: 'started' } as const
  await story
    .daysAgo(daysAgo)
    .do('shelterManager', giveFeedback, { id: referralId, feedbackId: story.id(), round, answers })
}
