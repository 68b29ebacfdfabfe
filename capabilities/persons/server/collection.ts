import { personsInReach } from '#capabilities/access/server/public.ts'
import { personFiles } from '#capabilities/persons/model/offline.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { type Ctx, readPersonFiles } from './read-person.ts'
import { personFileOperation } from './routes.ts'

/** Files of the people whom the actor works with, without their names. */
export const personsCarried: readonly Carried[] = [
  carried(
    personFiles,
    personFileOperation,
    async (ctx: Ctx, caseLimit) => (await personsInReach(ctx, caseLimit)).map((person) => ({ person })),
    readPersonFiles,
  ),
]
