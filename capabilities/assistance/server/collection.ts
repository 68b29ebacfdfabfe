import { assistanceOfCases, boardOfHouse, dayOfHouse, freePlaces } from '#capabilities/assistance/model/offline.ts'
import { maySeeBoard, maySeeVacancies } from '#capabilities/assistance/model/policy.ts'
import { caseloadOf } from '#capabilities/cases/server/public.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { readBoardOperation } from './board.ts'
import type { SignedQuery } from './context.ts'
import { readAssistanceOfCaseOperation, readTodayOperation } from './given-queries.ts'
import { listVacanciesOperation } from './queries.ts'
import { casesWithGiven } from './store-given.ts'
import { casesWithStays } from './store-stays.ts'

/** What was given in the cases that are carried, and for the staff of a house its board and its day. */
export const assistanceCarried: readonly Carried[] = [
  carried(assistanceOfCases, readAssistanceOfCaseOperation, async (ctx: SignedQuery, caseLimit) => {
    const ids = (await caseloadOf(ctx, caseLimit)).map(({ caseId }) => caseId)
    // A case in which nobody was helped yet is told on the device from its file.
    const some = new Set([...(await casesWithGiven(ctx.tx, ids)), ...(await casesWithStays(ctx.tx, ids))])
    return ids.filter((caseId) => some.has(caseId)).map((caseId) => ({ caseId }))
  }),
  carried(freePlaces, listVacanciesOperation, async ({ actor }: SignedQuery) =>
    maySeeVacancies(actor).allowed ? [{}] : [],
  ),
  carried(boardOfHouse, readBoardOperation, async (ctx: SignedQuery) => ofStaff(ctx)),
  carried(dayOfHouse, readTodayOperation, async (ctx: SignedQuery) => ofStaff(ctx)),
]

const ofStaff = ({ actor }: SignedQuery) => (maySeeBoard(actor).allowed ? [{}] : [])
