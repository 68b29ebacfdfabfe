import { personsInReach } from '#capabilities/access/server/public.ts'
import { personFiles } from '#capabilities/persons/model/offline.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import type { QueryContext } from '#platform/server/operation.ts'
import { personFileOperation } from './routes.ts'

type Ctx = QueryContext & { actor: PokpongActor }

/** A case is rarely about more than two people. */
const personsToACase = 2

/** Files of the people whom the actor works with, without their names. */
export const personsCarried: readonly Carried[] = [
  carried(personFiles, personFileOperation, async (ctx: Ctx, caseLimit) =>
    (await personsInReach(ctx, caseLimit * personsToACase)).map((person) => ({ person })),
  ),
]
