import * as z from 'zod'
import { urgencies } from '#capabilities/cases/model/case.ts'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { overdueKinds } from './clock.ts'
import { mayCoordinate, mayEscalate } from './policy.ts'
import { services } from './service.ts'

/** What a coordinator did about something overdue. */
export const followUps = [
  'called-receiver',
  'called-sender',
  'other-organisation-asked',
  'raised-with-the-committee',
] as const

/** Organisations, clocks and a code: a coordinator calls the office and never learns whom it is about. */
export const Escalation = z.object({
  id: z.uuid(),
  referralId: z.uuid(),
  code: z.string(),
  what: z.enum(overdueKinds),
  due: z.string(),
  escalatedAt: z.string(),
  fromOrganisationId: z.uuid(),
  toOrganisationId: z.uuid(),
  service: z.enum(services),
  urgency: z.enum(urgencies),
  takenUpAt: z.string().nullable(),
  followUp: z.enum(followUps).nullable(),
})
export type Escalation = z.infer<typeof Escalation>

export const listEscalations = query({
  name: 'referrals/list-escalations',
  summary:
    'Overdue answers and feedback in the coordinator’s provinces, and how many referrals wait at each organisation.',
  path: '/escalations',
  input: z.object({}),
  output: z.object({
    escalations: z.array(Escalation),
    organisations: z.array(
      z.object({
        organisationId: z.uuid(),
        toAnswer: z.number().int(),
        overdue: z.number().int(),
        feedbackOwed: z.number().int(),
        declined90Days: z.number().int(),
      }),
    ),
  }),
  policy: mayCoordinate,
})

export const takeUpEscalation = command({
  name: 'referrals/take-up-escalation',
  summary: 'Say what was done about something overdue.',
  path: '/escalations/:id/take-up',
  input: z.object({ id: Uuid, followUp: z.enum(followUps) }),
  output: z.object({}),
  policy: mayCoordinate,
})

export const escalateOverdueReferrals = command({
  name: 'referrals/escalate-overdue',
  summary: 'The hourly job: put what is overdue before the coordinators and let unanswered offers lapse.',
  path: '/escalations/run',
  input: z.object({}),
  output: z.object({ escalated: z.number().int(), lapsed: z.number().int() }),
  policy: mayEscalate,
})
