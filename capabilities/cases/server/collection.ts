import {
  caseFiles,
  caseLists,
  choicesToOpen,
  conflictsOfCases,
  eventsOfCases,
  notesOfCases,
  timelines,
} from '#capabilities/cases/model/offline.ts'
import { maySeeOpeningChoices } from '#capabilities/cases/model/policy.ts'
import { holds } from '#capabilities/identity/model/role.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { caseloadOf } from './caseload.ts'
import type { Reading } from './context.ts'
import { listCasesOperation } from './list-cases.ts'
import { openingChoicesOperation } from './opening-choices.ts'
import { filesToCarry } from './files-to-carry.ts'
import { readCaseOperation, readCases } from './read-case.ts'
import {
  readEventsOperation,
  readManyEvents,
  readManyNotes,
  readNotesOperation,
  readTimelineOperation,
  readTimelines,
} from './read-entries.ts'
import { listConflictsOperation, listManyConflicts } from './settle-conflict.ts'

async function casesIn(ctx: Reading, limit: number): Promise<{ caseId: string }[]> {
  return (await caseloadOf(ctx, limit)).map(({ caseId }) => ({ caseId }))
}

/** The caseload whole: what its screens ask first, for the cases at the top of the order of need. */
export const casesCarried: readonly Carried[] = [
  carried(
    caseFiles,
    readCaseOperation,
    async (ctx: Reading, limit) => (await caseloadOf(ctx, limit)).map(({ code }) => ({ code })),
    readCases,
    filesToCarry,
  ),
  carried(caseLists, listCasesOperation, async ({ actor }: Reading) => [
    {},
    { whose: 'mine' as const },
    ...(holds(actor, 'supervisor') ? [{ whose: 'unassigned' as const }] : []),
  ]),
  carried(timelines, readTimelineOperation, casesIn, readTimelines),
  carried(notesOfCases, readNotesOperation, casesIn, readManyNotes),
  carried(eventsOfCases, readEventsOperation, casesIn, readManyEvents),
  carried(conflictsOfCases, listConflictsOperation, casesIn, listManyConflicts),
  carried(choicesToOpen, openingChoicesOperation, async ({ actor }: Reading) =>
    maySeeOpeningChoices(actor).allowed ? [{}] : [],
  ),
]
