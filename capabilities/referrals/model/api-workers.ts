import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { mayLetWork } from './policy.ts'

export const listReferralWorkers = query({
  name: 'referrals/list-workers',
  summary: 'Case workers of the receiving house, and which of them work with the person of this referral.',
  path: '/referrals/:id/workers',
  input: z.object({ id: Uuid }),
  output: z.object({ workers: z.array(z.object({ id: Uuid, name: z.string(), works: z.boolean() })) }),
  policy: mayLetWork,
})

export const letWork = command({
  name: 'referrals/let-work',
  summary: 'Let a case worker of the receiving house work with the person, with what the referral opened and as long.',
  path: '/referrals/:id/workers',
  input: z.object({ id: Uuid, workerId: Uuid }),
  output: z.object({}),
  policy: mayLetWork,
})

export const endWork = command({
  name: 'referrals/end-work',
  summary: 'Say that a case worker of the receiving house works with the person no longer.',
  path: '/referrals/:id/workers/end',
  input: z.object({ id: Uuid, workerId: Uuid }),
  output: z.object({}),
  policy: mayLetWork,
})
