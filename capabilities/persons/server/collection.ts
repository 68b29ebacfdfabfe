import { personsInReach } from '#capabilities/access/server/public.ts'
import { namesMayBeCarried } from '#capabilities/devices/server/public.ts'
import { carriedIdentities, personFiles } from '#capabilities/persons/model/offline.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { identitiesToCarry, readCarriedIdentities } from './carry-identity.ts'
import { type Ctx, readPersonFiles } from './read-person.ts'
import { carriedIdentityOperation, personFileOperation } from './routes.ts'

/** Files of the people whom the actor works with, and their names where the organisation's rule permits it. */
export const personsCarried: readonly Carried[] = [
  carried(
    personFiles,
    personFileOperation,
    async (ctx: Ctx, caseLimit) => (await personsInReach(ctx, caseLimit)).map((person) => ({ person })),
    readPersonFiles,
  ),
  carried(
    carriedIdentities,
    carriedIdentityOperation,
    async (ctx: Ctx, caseLimit) => {
      const people = (await namesMayBeCarried(ctx)) ? await personsInReach(ctx, caseLimit) : []
      return people.map((personId) => ({ personId }))
    },
    readCarriedIdentities,
    identitiesToCarry,
  ),
]
