import * as z from 'zod'
import { query } from '#platform/model/contract.ts'
import { Gazetteer } from './place.ts'

export const listPlaces = query({
  name: 'places/list-places',
  summary: 'Provinces, districts, checkpoints and special economic zones with their codes, names and what was checked.',
  path: '/places',
  input: z.object({}),
  output: Gazetteer,
  policy: 'public',
})

export const searchPlaces = query({
  name: 'places/search-places',
  summary:
    'Places that a text in Lao or Latin letters, or a code, may mean; best first. POST: what is typed stands in no address.',
  path: '/places/search',
  method: 'POST',
  input: z.object({
    text: z.string().trim().max(80),
    kind: z.enum(['province', 'district', 'checkpoint', 'zone']).optional(),
    province: z.string().max(8).optional(),
    limit: z.coerce.number().int().min(1).max(300).default(20),
  }),
  output: z.object({
    places: z.array(
      z.object({
        code: z.string(),
        pcode: z.string().nullable(),
        kind: z.enum(['province', 'district', 'checkpoint', 'zone']),
        en: z.string(),
        lo: z.string(),
        province: z.string(),
      }),
    ),
  }),
  policy: 'public',
})
