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
/** Of all that is held of a collection: 96 bits, base64url. */
const Digest = z.string().regex(/^[\w-]{16}$/)
/** What the server called an answer when it gave it: 48 bits, base64url. */
const Version = z.string().regex(/^[\w-]{8}$/)

/**
 * How many answers of one collection travel at once, so that a broken line costs one packet and the next goes on from
 * there. Those of many collections travel together: what a case's file and its timeline both say is compressed to nothing.
 */
export const mostAnswersAtOnce = 150
/** The same for what has to be done first, which is an id or two each. */
export const mostFirstAtOnce = 1000
const mostCollections = 100

export const compareHeld = query({
  name: 'sync/compare-held',
  summary:
    'Which collections differ between the device and what its account may read now; none means nothing is to be sent.',
  path: '/sync/compare',
  method: 'POST',
  input: z.object({ deviceId: Uuid, digests: z.record(CollectionName, Digest) }),
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

/** By their keys, or those from this place on in the order in which the node lists them: a first pull names none. */
const Wanted = z.object({
  collection: CollectionName,
  keys: z.array(Key).max(mostFirstAtOnce).optional(),
  from: z.int().min(0).optional(),
})

export const readCarried = query({
  name: 'sync/read-carried',
  summary: 'Answers for the device to carry, each decided anew by the policy of its own query.',
  path: '/sync/read',
  method: 'POST',
  input: z.object({
    deviceId: Uuid,
    wanted: z.array(Wanted).min(1).max(mostCollections),
    /** Only which commands have to be done before these answers are carried; the answers are asked for after that. */
    onlyFirst: z.boolean().default(false),
  }),
  output: z.object({
    /** An answer that may not be read any more is left out. */
    answers: z.array(z.object({ collection: z.string(), key: z.string(), version: z.string(), body: z.unknown() })),
    /** What those commands are about, by the collection that declares which command it is. */
    first: z.array(z.object({ collection: z.string(), input: z.unknown() })),
    /** Collections that have more from the next place on. */
    more: z.array(z.string()),
  }),
  policy: maySync,
  bodyLimit: 2 * 1024 * 1024,
})
