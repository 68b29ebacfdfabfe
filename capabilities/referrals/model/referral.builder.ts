import type { Referral } from './referral.ts'

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
