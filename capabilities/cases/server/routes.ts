import type { Operation } from '#platform/server/operation.ts'
import { breakGlassOperation, listOpeningsOperation, reviewOpeningOperation } from './break-glass.ts'
import {
  addNoteOperation,
  carryFileOperation,
  openFileOperation,
  recordContactOperation,
  voidNoteOperation,
  writePlanOperation,
} from './entries.ts'
import { changeEventOperation, recordEventOperation } from './events.ts'
import { joinCaseOperation } from './join-case.ts'
import { listCasesOperation } from './list-cases.ts'
import { addNeedOperation, changeNeedOperation } from './needs.ts'
import { openCaseOperation } from './open-case.ts'
import { openingChoicesOperation } from './opening-choices.ts'
import { setPhaseOperation, setUrgencyOperation } from './phases.ts'
import { listConflictsOperation, settleConflictOperation } from './settle-conflict.ts'
import { readCaseOperation } from './read-case.ts'
import { listWorkersOperation, readEventsOperation, readNotesOperation, readTimelineOperation } from './read-entries.ts'
import { assignCaseOperation, closeCaseOperation, renewAccessOperation, reopenCaseOperation } from './responsibility.ts'

export const casesOperations: Operation[] = [
  openingChoicesOperation,
  listCasesOperation,
  openCaseOperation,
  joinCaseOperation,
  readCaseOperation,
  openFileOperation,
  carryFileOperation,
  readTimelineOperation,
  readNotesOperation,
  addNoteOperation,
  voidNoteOperation,
  readEventsOperation,
  recordEventOperation,
  changeEventOperation,
  listConflictsOperation,
  settleConflictOperation,
  addNeedOperation,
  changeNeedOperation,
  writePlanOperation,
  recordContactOperation,
  setPhaseOperation,
  setUrgencyOperation,
  listWorkersOperation,
  assignCaseOperation,
  renewAccessOperation,
  closeCaseOperation,
  reopenCaseOperation,
  breakGlassOperation,
  listOpeningsOperation,
  reviewOpeningOperation,
]
