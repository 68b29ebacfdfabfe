import type { grantRelation } from '#capabilities/access/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { NewPerson } from '#capabilities/persons/model/person.ts'
import type { CommandContext } from '#platform/server/operation.ts'

export interface PersonOptions {
  /** Relations written in the same statement: the author's to a screening, the holder's to the person. */
  alsoGrant?: readonly Parameters<typeof grantRelation>[1][]
}

/**
 * Writes a person with names, contacts, tokens and the author's relation (all parts that the actor's roles read) in
 * two statements: the relations, then everything else.
 */
export async function createPerson(
  ctx: CommandContext & { actor: PokpongActor },
  person: NewPerson,
  options: PersonOptions = {},
): Promise<{ code: string }> {
  throw new Error('not built yet')
}
