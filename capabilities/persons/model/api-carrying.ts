import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { mayCarryIdentity, mayTellReveal } from './policy.ts'
import { Identity, Reason } from './reveal.ts'

export const carryIdentity = command({
  name: 'persons/carry-identity',
  summary: 'Let the own devices carry who somebody is for some days; the access log says whose.',
  path: '/persons/:personId/carryings',
  input: z.object({ personId: Uuid, id: Uuid, days: z.int().min(1).max(60) }),
  output: z.object({}),
  policy: mayCarryIdentity,
})

export const readCarriedIdentity = query({
  name: 'persons/read-carried-identity',
  summary: 'Who somebody is, for the own devices; nothing until carry-identity stands in the access log.',
  path: '/persons/:personId/carried-identity',
  input: z.object({ personId: Uuid }),
  output: z.object({ personId: z.uuid(), identity: Identity.nullable() }),
  policy: mayCarryIdentity,
})

export const tellReveal = command({
  name: 'persons/tell-reveal',
  summary: 'A device showed a name without a network: for what, and when. It happened, so it is recorded.',
  path: '/persons/:personId/reveals',
  input: z.object({ personId: Uuid, id: Uuid, ...Reason }),
  output: z.object({}),
  policy: mayTellReveal,
})
