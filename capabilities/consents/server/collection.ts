import { personsInReach } from '#capabilities/access/server/public.ts'
import { ledgers } from '#capabilities/consents/model/offline.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { type Ctx, listManyConsents } from './list-consents.ts'
import { listConsentsOperation } from './routes.ts'

/** The ledgers of the people whom the actor works with. */
export const consentsCarried: readonly Carried[] = [
  carried(
    ledgers,
    listConsentsOperation,
    async (ctx: Ctx, caseLimit) => (await personsInReach(ctx, caseLimit)).map((person) => ({ person })),
    listManyConsents,
  ),
]
