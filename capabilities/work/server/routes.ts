import { waitingFor as waitingInAssistance } from '#capabilities/assistance/server/public.ts'
import { supportedByPhase, waitingFor as waitingInCases } from '#capabilities/cases/server/public.ts'
import { waitingFor as waitingInConsents } from '#capabilities/consents/server/public.ts'
import { waitingFor as waitingInDevices } from '#capabilities/devices/server/public.ts'
import { waitingFor as waitingInIdentification } from '#capabilities/identification/server/public.ts'
import { waitingFor as waitingInReferrals } from '#capabilities/referrals/server/public.ts'
import { waitingFor as waitingInScreening } from '#capabilities/screening/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { readMyWork } from '#capabilities/work/model/api.ts'
import { inOrderOfNeed } from '#capabilities/work/model/order.ts'
import type { WaitingItem } from '#platform/model/waiting.ts'
import { type QueryContext, queryOperation } from '#platform/server/operation.ts'

type Source = (ctx: QueryContext & { actor: PokpongActor }) => Promise<WaitingItem[]>

const sources: readonly Source[] = [
  waitingInReferrals,
  waitingInScreening,
  waitingInIdentification,
  waitingInCases,
  waitingInAssistance,
  waitingInConsents,
  waitingInDevices,
]

export const readMyWorkOperation = queryOperation(readMyWork, {
  async answer(ctx) {
    const items: WaitingItem[] = []
    for (const source of sources) items.push(...(await source(ctx)))
    const { phases, supported } = await supportedByPhase(ctx)
    return { now: ctx.now.toISOString(), items: inOrderOfNeed(items, ctx.now), phases, supported }
  },
})

export const workOperations = [readMyWorkOperation]
