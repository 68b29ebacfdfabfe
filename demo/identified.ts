import { closeCase } from '#capabilities/cases/model/api-responsibility.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import { decideIdentification, requestIdentification } from '#capabilities/identification/model/api.ts'
import { country } from '#countries/chosen.ts'
import { accounts, organisations } from './cast.ts'
import { aPerson, toIdentification, toProtection } from './people.ts'
import type { Story } from './story.ts'

type Group = 'women' | 'girls' | 'men' | 'boys'

interface Year {
  year: number
  groups: Readonly<Record<Group, number>>
  forms: Readonly<Record<string, number>>
}

/**
 * The totals are a published figure (countries/la/published-figures.ts): 142 people in 2020 with 21, 39, 66 and 16 by
 * form. How they fall by sex, age and province is invented, and so is everybody in them.
 */
const years: readonly Year[] = [
  {
    year: 2020,
    groups: { women: 58, girls: 61, men: 14, boys: 9 },
    forms: { 'fraudulent-marriage': 66, 'labour-exploitation': 39, 'sexual-exploitation': 21, other: 16 },
  },
]

/** Home provinces by weight, after where the seed documents say that people come from; null is abroad or not known. */
const homes: readonly (readonly [string | null, number])[] = [
  ['LA-SV', 24],
  ['LA-CH', 20],
  ['LA-VT', 16],
  ['LA-SL', 13],
  ['LA-BK', 9],
  ['LA-LM', 8],
  ['LA-OU', 7],
  ['LA-KH', 7],
  ['LA-LP', 6],
  ['LA-XA', 6],
  ['LA-BL', 5],
  ['LA-VI', 4],
  ['LA-PH', 4],
  ['LA-HO', 3],
  ['LA-XI', 3],
  ['LA-XE', 2],
  ['LA-AT', 1],
  ['LA-XS', 1],
  [null, 3],
]

const perCase = 10

/** People identified in earlier years, in cases that are closed: what the statistics page counts. */
export async function tellIdentified(story: Story): Promise<void> {
  for (const { year, groups, forms } of years) {
    const people = shuffled(story, spread(groups)).map((group, index) => ({ group, form: spread(forms)[index]! }))
    for (let from = 0; from < people.length; from += perCase) {
      await tellOneCase(story, year, people.slice(from, from + perCase), from / perCase)
    }
  }
}

async function tellOneCase(
  story: Story,
  year: number,
  people: readonly { group: Group; form: string }[],
  index: number,
) {
  const month = String(1 + (index % 12)).padStart(2, '0')
  story.on(`${year}-${month}-05`)
  const caseId = story.id()
  const persons = people.map(({ group }) => personOf(story, year, group))
  await story.do('colleague', openCase, {
    id: caseId,
    code: story.code('PP'),
    newPersons: persons.map(({ person }) => ({ person, role: 'survivor' as const })),
    consents: persons.flatMap(({ person, isChild }) => [
      toProtection(story, person.id, { isChild }),
      toIdentification(story, person.id, { isChild }),
    ]),
    holderOrganisationId: organisations.welfare.id,
    workerId: accounts.colleague.id,
  })
  for (const [at, { person }] of persons.entries()) {
    const requestId = story.id()
    story.on(`${year}-${month}-06`)
    await story.do('colleague', requestIdentification, {
      id: requestId,
      caseId,
      personId: person.id,
      authorityId: organisations.department.id,
    })
    await story
      .on(`${year}-${month}-18`)
      .do('authority', decideIdentification, decisionOn(story, requestId, people[at]!.form, `${year}-${month}-18`))
  }
  await story.on(`${year}-${month}-27`).do('colleague', closeCase, { caseId, reason: 'goals-reached', needsEnd: true })
}

function decisionOn(story: Story, requestId: string, form: string, day: string) {
  // One in nine was identified by a neighbouring state first: counted apart by its basis.
  const abroad = story.chance(9) === 0
  return {
    id: story.id(),
    requestId,
    outcome: 'victim' as const,
    basis: abroad
      ? ({
          kind: 'identified-abroad',
          country: 'TH',
          authority: 'ໜ່ວຍງານຂອງປະເທດໄທ',
          decidedOn: day.slice(0, 7),
          document: 'ໜັງສືສົ່ງກັບ',
        } as const)
      : ({ kind: 'own-interview', interviewedOn: day } as const),
    decidedOn: day,
    form,
    purposes: [],
    reasons: 'ຂໍ້ມູນຕົວຢ່າງ: ອີງຕາມການສຳພາດ ແລະ ເອກະສານ.',
  }
}

function personOf(story: Story, year: number, group: Group) {
  const isChild = group === 'girls' || group === 'boys'
  const years = isChild ? 12 + story.chance(6) : 18 + story.chance(20)
  const home = weighted(story, homes)
  const districts = country.gazetteer.districts.filter((district) => district.province === home)
  const person = aPerson(story, {
    alias: `${year}-${story.chance(900) + 100}`,
    sex: group === 'women' || group === 'girls' ? 'female' : 'male',
    age: { basis: 'known-years', years },
    citizenships: [home === null ? 'VN' : 'LA'],
    homePlace: districts.length > 0 ? districts[story.chance(districts.length)]!.code : null,
  })
  return { person, isChild }
}

function spread<K extends string>(counts: Readonly<Record<K, number>>): K[] {
  return (Object.entries(counts) as [K, number][]).flatMap(([key, count]) => Array.from({ length: count }, () => key))
}

function shuffled<T>(story: Story, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: story.chance(1_000_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function weighted<T>(story: Story, choices: readonly (readonly [T, number])[]): T {
  let at = story.chance(choices.reduce((sum, [, weight]) => sum + weight, 0))
  for (const [choice, weight] of choices) {
    at -= weight
    if (at < 0) return choice
  }
  return choices[0]![0]
}
