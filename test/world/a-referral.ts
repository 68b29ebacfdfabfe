import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { openCase } from '#capabilities/cases/model/api.ts'
import type { offerReferral } from '#capabilities/referrals/model/api.ts'
import type { Referral } from '#capabilities/referrals/model/referral.ts'
import { organisations } from '#demo/cast.ts'
import { mintCode } from '#platform/model/ids.ts'
import { aCase, aProtectionConsent } from './a-case.ts'
import { aPerson } from './a-person.ts'
import type { TestNode } from './node.ts'

/** A referral just offered from the welfare office to the centre, for tests. */
export function aReferral(more: Partial<Referral> = {}): Referral {
  return {
    id: '01900000-0000-7000-8000-000000000a01',
    code: 'RF-7K4M2Q-X',
    fromOrganisationId: '01900000-0000-7000-8000-000000000005',
    toOrganisationId: '01900000-0000-7000-8000-000000000006',
    sentBy: '01900000-0000-7000-8000-000000000103',
    service: 'shelter',
    urgency: 'next',
    state: 'offered',
    offeredAt: '2026-07-10T03:00:00.000Z',
    answerDue: '2026-07-11T03:00:00.000Z',
    expiresAt: '2026-07-14T03:00:00.000Z',
    askedAt: null,
    answeredAt: null,
    answeredBy: null,
    handedOverAt: null,
    firstFeedbackAt: null,
    secondFeedbackAt: null,
    endedAt: null,
    notedAt: null,
    ...more,
  }
}

type Offer = z.input<(typeof offerReferral)['input']>

export interface Survivor {
  caseId: string
  caseCode: string
  personId: string
  personCode: string
  needId: string
}

/** Somebody whom the welfare office accompanies and who wants a safe place; her consent also names the centre. */
export async function aSurvivor(
  node: TestNode,
  given: { person?: Parameters<typeof aPerson>[0]; consent?: Parameters<typeof aProtectionConsent>[1] } = {},
): Promise<Survivor> {
  const person = aPerson({ alias: 'Saifon', ...given.person })
  const needId = uuidv7()
  const consent = aProtectionConsent(person.id, {
    recipients: [organisations.welfare.id, organisations.centre.id],
    ...given.consent,
  })
  const opened = aCase({
    newPersons: [{ person, role: 'survivor' }],
    consents: [consent],
    needs: [{ id: needId, kind: 'safe-place', urgent: true, words: 'canary: nowhere near the river' }],
  })
  await node.do('officer', openCase, opened)
  return { caseId: opened.id, caseCode: opened.code, personId: person.id, personCode: person.code, needId }
}

/** An offer of a place at the centre, as the case worker's form would send it. */
export function anOffer(about: Survivor, given: Partial<Offer> = {}): Offer {
  return {
    id: uuidv7(),
    code: mintCode('RF', randomBytes(8)),
    caseId: about.caseId,
    personId: about.personId,
    toOrganisationId: organisations.centre.id,
    service: 'shelter',
    urgency: 'next',
    needIds: [about.needId],
    parts: ['identity', 'needs', 'stay', 'health'],
    ...given,
  }
}
