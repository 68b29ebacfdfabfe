import * as z from 'zod'
import { parts } from '#capabilities/access/model/part.ts'

/** Codes, ids and counts only: the sentence is chosen on the screen, in the reader's own language. */
export const TimelineParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
export type TimelineParams = z.infer<typeof TimelineParams>

export const TimelineEntry = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  /** capability/what, such as referrals/offered: each capability brings the sentences for its own kinds. */
  kind: z.string().regex(/^[a-z-]+\/[a-z-]+$/),
  params: TimelineParams,
  /** Who may see that it happened: those whose relation opens this part of the case. */
  part: z.enum(parts),
  at: z.iso.datetime(),
  byAccountId: z.uuid(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>
