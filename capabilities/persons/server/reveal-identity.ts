import { uuidv7 } from 'uuidv7'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { PersonSubject } from '#capabilities/persons/model/policy.ts'
import { personsProblems } from '#capabilities/persons/model/problems.ts'
import { revealed, type RevealedIdentity, type RevealPurpose } from '#capabilities/persons/model/reveal.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { readIdentities } from './identities.ts'
import { hasCarried, insertReveal, openForTelling } from './store-reveals.ts'

type Ctx = CommandContext & { actor: PokpongActor }

interface Asked {
  personId: string
  purpose: RevealPurpose
  reason: string | null
}

/** With a network, the only way to a name. The answer is not kept; that it was given is, with who, when and why. */
export async function revealIdentity(
  ctx: Ctx,
  { personId, purpose, reason }: Asked,
  subject: PersonSubject,
): Promise<RevealedIdentity | Refusal> {
  if (purpose === 'other' && !reason) return refuse(personsProblems, 'reason-needed')
  const key = await ctx.vault.open(personId)
  const identity = (await readIdentities(ctx, new Map([[personId, subject]]))).get(personId)
  if (!key || !identity) return notFound
  ctx.audit({ record: { id: personId, kind: 'person' }, purpose })
  await insertReveal(ctx.tx, {
    id: uuidv7(),
    person_id: personId,
    purpose,
    reason: key.seal('persons.reveal', reason),
    revealed_by: ctx.actor.accountId,
    revealed_at: ctx.now,
    told_at: null,
  })
  return revealed(identity, purpose)
}

/** Nobody learns whether there is somebody whose name their devices never carried. */
export async function loadTold(ctx: Ctx, { personId }: Asked): Promise<{ hasCarried: boolean } | undefined> {
  return (await hasCarried(ctx.tx, personId)) ? { hasCarried: true } : undefined
}

/**
 * A device showed a name and tells it now. Nothing that changed meanwhile makes it unseen: neither that access ended nor
 * that the person was erased. Only then the words of its reason have no key any more, and are not kept.
 */
export async function tellReveal(ctx: Ctx, { personId, id, purpose, reason }: Asked & { id: string }) {
  await openForTelling(ctx.tx, personId)
  const key = await ctx.vault.open(personId)
  ctx.audit({ record: { id: personId, kind: 'person' }, purpose, note: 'offline' })
  await insertReveal(ctx.tx, {
    id,
    person_id: personId,
    purpose,
    reason: key?.seal('persons.reveal', reason) ?? null,
    revealed_by: ctx.actor.accountId,
    revealed_at: ctx.occurredAt,
    told_at: ctx.now,
  })
  return {}
}
