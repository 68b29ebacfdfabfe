import type { Operation } from '#platform/server/operation.ts'
import { checkClipOperation } from './check-clip.ts'
import { classifyAsLabourDisputeOperation } from './classify-as-labour-dispute.ts'
import { completeScreeningOperation } from './complete-screening.ts'
import { endAtGateOperation } from './end-at-gate.ts'
import { listClipLanguagesOperation, listClipsOperation, readClipOperation } from './list-clips.ts'
import { listProtocolsOperation, readProtocolOperation } from './list-protocols.ts'
import { pauseScreeningOperation } from './pause-screening.ts'
import { postponeScreeningOperation } from './postpone-screening.ts'
import { listMyScreeningsOperation, listScreeningsOfOperation, readScreeningOperation } from './read-screening.ts'
import { recordClipOperation } from './record-clip.ts'
import { recordScreeningOperation } from './record-screening.ts'
import { retireClipOperation } from './retire-clip.ts'
import { saveAnswersOperation } from './save-answers.ts'
import { startScreeningOperation } from './start-screening.ts'
import { stopScreeningOperation } from './stop-screening.ts'

export const screeningOperations: readonly Operation[] = [
  startScreeningOperation,
  endAtGateOperation,
  saveAnswersOperation,
  pauseScreeningOperation,
  stopScreeningOperation,
  postponeScreeningOperation,
  completeScreeningOperation,
  recordScreeningOperation,
  classifyAsLabourDisputeOperation,
  listMyScreeningsOperation,
  listScreeningsOfOperation,
  readScreeningOperation,
  listProtocolsOperation,
  readProtocolOperation,
  recordClipOperation,
  checkClipOperation,
  retireClipOperation,
  listClipsOperation,
  listClipLanguagesOperation,
  readClipOperation,
]
