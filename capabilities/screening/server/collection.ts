import { holds, type PokpongActor } from '#capabilities/identity/model/role.ts'
import {
  clipLanguages,
  clipLists,
  clipsHeld,
  myScreenings,
  protocolList,
  protocolsHeld,
  screeningRecords,
} from '#capabilities/screening/model/offline.ts'
import { askedQuestions } from '#capabilities/screening/model/protocol.ts'
import { screeningRoles } from '#capabilities/screening/model/roles.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { clipsInUse, listClipLanguagesOperation, listClipsOperation, readClipOperation } from './list-clips.ts'
import { listProtocolsOperation, readProtocolOperation } from './list-protocols.ts'
import { protocols } from './protocols.ts'
import { listMyScreeningsOperation, readScreeningOperation } from './read-screening.ts'
import { screeningsOfOfficer } from './store.ts'

/** Finished screenings stay at hand for a while, so that a case can be opened from them in the field. */
const mostFinished = 50

/** Those by which somebody is asked anything at all. */
const asking = protocols.filter((protocol) => askedQuestions(protocol).length > 0)

/** Whoever screens carries every protocol in use, the unfinished screenings and the latest finished ones. */
export const screeningCarried: readonly Carried[] = [
  carried(protocolList, listProtocolsOperation, async ({ actor }: { actor: PokpongActor }) =>
    screens(actor) ? [{}] : [],
  ),
  carried(protocolsHeld, readProtocolOperation, async ({ actor }: { actor: PokpongActor }) =>
    screens(actor) ? asking.map(({ id, version }) => ({ protocol: id, version })) : [],
  ),
  carried(myScreenings, listMyScreeningsOperation, async ({ actor }: { actor: PokpongActor }) =>
    screens(actor) ? [{}, { only: 'unfinished' as const }] : [],
  ),
  carried(screeningRecords, readScreeningOperation, async (ctx) => {
    if (!screens(ctx.actor as PokpongActor)) return []
    const rows = await screeningsOfOfficer(ctx.tx, ctx.actor.accountId)
    const finished = rows.filter((row) => row.finished_at !== null).slice(0, mostFinished)
    const unfinished = rows.filter((row) => row.finished_at === null)
    return [...unfinished, ...finished].map(({ id }) => ({ screening: id }))
  }),
  carried(clipLanguages, listClipLanguagesOperation, async ({ actor }: { actor: PokpongActor }) =>
    screens(actor) ? [{}] : [],
  ),
  carried(clipLists, listClipsOperation, async ({ actor }: { actor: PokpongActor }) =>
    screens(actor) ? asking.map(({ id, version }) => ({ protocol: id, version })) : [],
  ),
  // Bounded by the questions in use: one recording of each in each of the eight languages.
  carried(clipsHeld, readClipOperation, async (ctx) =>
    screens(ctx.actor as PokpongActor) ? (await clipsInUse(ctx.tx, asking)).map((id) => ({ id })) : [],
  ),
]

function screens(actor: PokpongActor): boolean {
  return holds(actor, ...screeningRoles)
}
