import type { Part } from '#capabilities/access/model/part.ts'
import { mayReadPart } from '#capabilities/access/model/relation.ts'
import { readRelations } from '#capabilities/access/server/public.ts'
import { noteOnTimeline } from '#capabilities/cases/server/public.ts'
import type { SignedCommand } from './context.ts'

/**
 * Tells the case what happened, behind the wall of its own part: that somebody stays in a shelter, or saw a nurse, is
 * for those who read that part. A shelter that stands outside the wall itself leaves nothing on the timeline.
 */
export async function tellCase(
  ctx: SignedCommand,
  caseId: string,
  wall: Part,
  note: { kind: `assistance/${string}`; params?: Record<string, string | number> },
): Promise<void> {
  const relations = await readRelations(ctx.tx, caseId)
  if (!mayReadPart(ctx.actor, relations, wall, ctx.now).allowed) return
  await noteOnTimeline(ctx, caseId, { ...note, part: wall })
}
