import * as z from 'zod'

/** One combination of an external data set. Null is "not reported"; false stands only where the source says no. */
export const ExternalCount = z.object({
  year: z.number().int().nullable(),
  sex: z.string().nullable(),
  ageBand: z.string().nullable(),
  citizenship: z.string().nullable(),
  exploitedIn: z.string().nullable(),
  labour: z.boolean().nullable(),
  sexual: z.boolean().nullable(),
  other: z.boolean().nullable(),
  rows: z.number().int().positive(),
})
export type ExternalCount = z.infer<typeof ExternalCount>
