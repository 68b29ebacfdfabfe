import type { CommandContext, QueryContext } from '#platform/server/operation.ts'

// Until the screening capability publishes its functions, they are looked up when they are needed.
const screening = '#capabilities/screening/server/public.ts'

export async function readScreening(ctx: QueryContext, id: string): Promise<{ personId: string | null } | undefined> {
  return (await import(screening)).readScreening(ctx, id)
}

export async function linkCase(ctx: CommandContext, screeningId: string, caseId: string): Promise<void> {
  await (await import(screening)).linkCase(ctx, screeningId, caseId)
}
