import { openCase } from '#capabilities/cases/model/api.ts'
import { requestIdentification } from '#capabilities/identification/model/api.ts'
import { offerReferral } from '#capabilities/referrals/model/api.ts'
import { recordScreening } from '#capabilities/screening/model/api.ts'
import type { GateState } from '#capabilities/screening/model/safety-gate.ts'
import type { NeedKind } from '#capabilities/cases/model/need.ts'
import { frontLine } from '#countries/la/protocols/front-line.ts'
import { accounts, organisations } from './cast.ts'
import { aPerson, toIdentification, toProtection } from './people.ts'
import type { Story } from './story.ts'

const gate: GateState = {
  privatePlace: true,
  companion: { kind: 'nobody' },
  interpreter: { kind: 'not-needed' },
  purposeExplained: true,
  confidentialityExplained: true,
  stopExplained: true,
  agrees: 'yes',
  urgent: [],
  dangerNow: false,
}

interface Asked {
  alias: string
  years: number
  sex: 'female' | 'male'
  needs: readonly NeedKind[]
  urgency: 'danger-now' | 'next' | 'normal'
  /** Days since it was asked; parts of a day are hours. */
  since: number
}

/** What waits for somebody's answer today. */
export async function tellWaiting(story: Story): Promise<void> {
  await tellOffer(story, {
    alias: 'Saifon',
    years: 24,
    sex: 'female',
    needs: ['safe-place', 'health'],
    urgency: 'next',
    since: 19 / 24,
  })
  await tellOffer(story, {
    alias: 'Tawan',
    years: 16,
    sex: 'male',
    needs: ['education', 'psychosocial'],
    urgency: 'normal',
    since: 7 + 3 / 24,
  })
  await tellScreening(story, 'ເຂັມ', ['DR.job', 'DR.wage', 'EX.hours', 'EX.lowpay', 'CD.docs', 'CD.denounce'])
  await tellScreening(story, 'ພູ', [])
  await tellRequest(story)
}

async function tellOffer(story: Story, asked: Asked): Promise<void> {
  const person = aPerson(story, {
    alias: asked.alias,
    sex: asked.sex,
    age: { basis: 'known-years', years: asked.years },
    homePlace: 'LA1601',
  })
  const caseId = story.id()
  const needs = asked.needs.map((kind) => ({
    id: story.id(),
    personId: person.id,
    kind,
    urgent: kind === 'safe-place',
  }))
  await story.daysAgo(asked.since + 0.1).do('caseWorker', openCase, {
    id: caseId,
    code: story.code('PP'),
    newPersons: [{ person, role: 'survivor' }],
    consents: [toProtection(story, person.id, { isChild: asked.years < 18 })],
    holderOrganisationId: organisations.welfare.id,
    workerId: accounts.caseWorker.id,
    urgency: asked.urgency,
    needs,
  })
  await story.daysAgo(asked.since).do('caseWorker', offerReferral, {
    id: story.id(),
    code: story.code('RF'),
    caseId,
    personId: person.id,
    toOrganisationId: organisations.centre.id,
    service: asked.needs.includes('safe-place') ? 'shelter' : 'education',
    urgency: asked.urgency,
    needIds: needs.map((need) => need.id),
    parts: ['identity', 'contact', 'needs', 'health', 'stay', 'consents'],
  })
}

/** A screening at the checkpoint that waits for its next step. Without a yes the questions were not known to her. */
async function tellScreening(story: Story, alias: string, yes: readonly string[]): Promise<void> {
  const answers = frontLine.questions.map((question) => ({
    question: question.id,
    code: question.indicators?.some((indicator) => yes.includes(indicator.id))
      ? ('yes' as const)
      : yes.length > 0
        ? ('no' as const)
        : ('unknown' as const),
  }))
  await story.daysAgo(yes.length > 0 ? 0.2 : 1.4).do('officer', recordScreening, {
    id: story.id(),
    code: story.code('SC'),
    protocol: { id: frontLine.id, version: frontLine.version },
    setting: 'checkpoint',
    place: 'cp-vang-tao',
    gate,
    newPerson: aPerson(story, { alias, sex: 'female', age: { basis: 'estimated', years: 21 }, homePlace: 'LA1601' }),
    answers,
  })
}

async function tellRequest(story: Story): Promise<void> {
  const person = aPerson(story, {
    alias: 'Khem',
    sex: 'female',
    age: { basis: 'may-be-a-child', years: 17 },
    homePlace: 'LA1301',
  })
  const caseId = story.id()
  await story.daysAgo(2).do('caseWorker', openCase, {
    id: caseId,
    code: story.code('PP'),
    newPersons: [{ person, role: 'survivor' }],
    consents: [
      toProtection(story, person.id, { isChild: true }),
      toIdentification(story, person.id, { isChild: true }),
    ],
    holderOrganisationId: organisations.welfare.id,
    workerId: accounts.caseWorker.id,
    needs: [{ id: story.id(), personId: person.id, kind: 'legal-aid' }],
  })
  await story.daysAgo(1).do('caseWorker', requestIdentification, {
    id: story.id(),
    caseId,
    personId: person.id,
    authorityId: organisations.department.id,
  })
}
