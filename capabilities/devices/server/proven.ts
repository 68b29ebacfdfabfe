import { createHash } from 'node:crypto'
import { countStrangersTry } from '#capabilities/identity/server/public.ts'
import { KeptRefusal, notFound, type Refusal } from '#platform/model/problem.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { findProven, type ProvenDevice } from './store.ts'

/** SHA-256 of the token's text: enough for 256 random bits. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The device that shows its token, or a refusal that tells nothing and counts. It must be kept, or it would not count. */
export async function provenOrRefused(
  ctx: QueryContext,
  { id, token }: { id: string; token: string },
): Promise<ProvenDevice | Refusal> {
  const found = await findProven(ctx.tx, id, hashOf(token))
  if (found) return found
  const refusal = (await countStrangersTry(ctx)) ?? notFound
  return new KeptRefusal(refusal.problem)
}
