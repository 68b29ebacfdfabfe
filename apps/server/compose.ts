import { settingsOf } from '#capabilities/access/server/public.ts'
import { findCommand, recordLeaf } from '#capabilities/audit/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Database } from '#platform/server/database.ts'
import type { Keyring } from '#platform/server/keyring.ts'
import type { Operation } from '#platform/server/operation.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'

/** Every operation of the product. What is not listed here cannot be called. */
export const operations: readonly Operation[] = [
]

/** The spine with the capabilities that it needs but may not know. */
export function composeSpine(parts: { database: Database; keyring: Keyring; clock: () => Date }): SpineDependencies {
  return {
    ...parts,
    settingsOf: (actor: Actor) => settingsOf(actor as PokpongActor),
    recordLeaf,
    findCommand,
  }
}
