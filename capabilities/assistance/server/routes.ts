import type { Operation } from '#platform/server/operation.ts'
import { readBoardOperation } from './board.ts'
import { recordAssistanceOperation, voidAssistanceOperation } from './given.ts'
import { readAssistanceOfCaseOperation, readTodayOperation } from './given-queries.ts'
import { leaveOperation } from './leave.ts'
import { planArrivalOperation } from './plan-arrival.ts'
import { canHelpOperation, listAwaitedOperation, listVacanciesOperation } from './queries.ts'
import { closeRoomOperation, saveRoomOperation } from './rooms.ts'
import { arriveOperation, cancelArrivalOperation, moveRoomOperation, planDepartureOperation } from './stays.ts'

export const assistanceOperations: Operation[] = [
  readBoardOperation,
  saveRoomOperation,
  closeRoomOperation,
  listAwaitedOperation,
  planArrivalOperation,
  arriveOperation,
  moveRoomOperation,
  planDepartureOperation,
  leaveOperation,
  cancelArrivalOperation,
  listVacanciesOperation,
  canHelpOperation,
  recordAssistanceOperation,
  voidAssistanceOperation,
  readAssistanceOfCaseOperation,
  readTodayOperation,
]
