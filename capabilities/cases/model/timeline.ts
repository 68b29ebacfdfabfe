import * as z from 'zod'
import { type Part, parts } from '#capabilities/access/model/part.ts'

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

/** What one command writes into the timeline; the parts that both node and device know beforehand. */
export interface EntryOfCommand {
  commandId: string
  caseId: string
  kind: string
  params: TimelineParams
  /** The how many-th of the same command that is alike, from 0. */
  nth: number
}

/**
 * The id of an entry follows from its command, so that a device that shows it beforehand and the node that writes it
 * speak of the same entry. The time of the command stays in front, so that ids still sort by it.
 */
export function entryIdOf({ commandId, caseId, kind, params, nth }: EntryOfCommand): string {
  const said = Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([commandId, caseId, kind, said, nth])
  const hex = [1, 2, 3].map((seed) => mixed(text, seed).toString(16).padStart(8, '0')).join('')
  return `${commandId.slice(0, 13)}-7${hex.slice(0, 3)}-${'89ab'[Number.parseInt(hex[3]!, 16) & 3]}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}

/** 32 bits of FNV-1a with an avalanche after it. No secret rests on it: it only has to tell entries apart. */
function mixed(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Whose eyes an entry is for unless its kind says otherwise. */
export const usualPart: Part = 'needs'
