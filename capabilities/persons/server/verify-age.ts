import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { type Age, ageCodes } from '#capabilities/persons/model/age.ts'
import { notFound, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import { sealAge, today } from './sealed-age.ts'
import { insertAgeVerification, updateIdentity, updatePerson } from './store.ts'

interface Verification {
  personId: string
  id: string
  age: Age
  basis: string
  note: string | null
}

/** From here on the person counts as what the verified age says; what was thought before stays in the history. */
export async function verifyAge(
  ctx: CommandContext & { actor: PokpongActor },
  { personId, id, age, basis, note }: Verification,
): Promise<{ outcome: 'child' | 'adult' } | Refusal> {
  const key = await ctx.vault.open(personId)
  if (!key) return notFound
  const codes = ageCodes(age, today(ctx.now))
  const outcome = codes.isChild ? 'child' : 'adult'
  ctx.audit({ record: { id: personId, kind: 'person' }, note: outcome })
  await insertAgeVerification(ctx.tx, {
    id,
    person_id: personId,
    outcome,
    basis,
    note: key.seal('persons.age-verification', note),
    verified_by: ctx.actor.accountId,
    verified_at: ctx.now,
  })
  await updatePerson(ctx.tx, personId, codes)
  await updateIdentity(ctx.tx, personId, { age: sealAge(key, age, ctx.now) })
  return { outcome }
}
