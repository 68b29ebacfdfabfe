import * as z from 'zod'
import { query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { maySync } from './policy.ts'

const CollectionName = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/)
  .max(80)
/** A question of the collection's query, as `questionKey` writes it. */
const Key = z.string().max(500)
/** What the server called an answer when it gave it: 96 bits, base64url. */
const Version = z.string().regex(/^[\w-]{16}$/)

/** How many answers travel at once, so that a broken line costs one packet and the next goes on from there. */
export const mostAnswersAtOnce = 100

export const compareHeld = query({
  name: 'sync/compare-held',
  summary:
    'Which collections differ between the device and what its account may read now; none means nothing is to be sent.',
  path: '/sync/compare',
  method: 'POST',
  input: z.object({ deviceId: Uuid, digests: z.record(CollectionName, Version) }),
  output: z.object({ differing: z.array(z.string()) }),
  policy: maySync,
})

export const listDifferences = query({
  name: 'sync/list-differences',
  summary:
    'What is to be fetched of a collection, and what the account may not read any more and the device has to remove.',
  path: '/sync/differences',
  method: 'POST',
  input: z.object({ deviceId: Uuid, collection: CollectionName, held: z.record(Key, Version) }),
  output: z.object({ gone: z.array(z.string()), missing: z.array(z.string()) }),
  policy: maySync,
  bodyLimit: 2 * 1024 * 1024,
})

export const readCarried = query({
  name: 'sync/read-carried',
  summary: 'Answers for the device to carry, each decided anew by the policy of its own query.',
  path: '/sync/read',
  method: 'POST',
  input: z.object({
    deviceId: Uuid,
    collection: CollectionName,
    keys: z.array(Key).min(1).max(mostAnswersAtOnce),
  }),
  /** An answer that may not be read any more is left out. */
  output: z.object({ answers: z.array(z.object({ key: z.string(), version: z.string(), body: z.unknown() })) }),
  policy: maySync,
  bodyLimit: 262_144,
})
