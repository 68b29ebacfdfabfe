import { settingsOf } from '#capabilities/access/server/public.ts'
import { findCommand, leafRecorder } from '#capabilities/audit/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { SpineDependencies } from '#platform/server/spine.ts'

/** The spine with the capabilities that it needs but may not know. */
export function composeSpine(parts: Pick<SpineDependencies, 'database' | 'keyring' | 'clock'>): SpineDependencies {
  return {
    ...parts,
    settingsOf: (actor: Actor) => settingsOf(actor as PokpongActor),
    recordLeaf: leafRecorder(parts.keyring.signingSeed),
    findCommand,
  }
}
