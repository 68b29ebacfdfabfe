import * as z from 'zod'
import { query } from '#platform/model/contract.ts'
import { maySeeOwnWork } from './policy.ts'

export const Waiting = z.object({
  kind: z.string(),
  group: z.enum(['referrals', 'screenings', 'decisions', 'cases', 'stays', 'feedback', 'consents', 'accounts']),
  person: z.object({ alias: z.string(), code: z.string() }).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  due: z.string().nullable(),
  since: z.string(),
  urgency: z.enum(['danger-now', 'next', 'normal']),
  path: z.string(),
})

export const readMyWork = query({
  name: 'work/read-my-work',
  summary: 'What waits for the signed-in account, in order of need.',
  path: '/work',
  input: z.object({}),
  output: z.object({
    now: z.string(),
    items: z.array(Waiting),
    /** People in the actor's reach by phase, for the flower; null for roles that support nobody. */
    phases: z.record(z.string(), z.number()).nullable(),
    supported: z.number(),
  }),
  policy: maySeeOwnWork,
})
