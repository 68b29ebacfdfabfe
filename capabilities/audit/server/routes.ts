import { commandOperation, type Operation, queryOperation } from '#platform/server/operation.ts'
import * as contracts from '../model/api.ts'
import { stateRestoration } from './continue-after-restore.ts'
import { answerAccessLog, answerEntries, answerProof, loadRecord } from './read-access-log.ts'

export const auditOperations: Operation[] = [
  queryOperation(contracts.readAccessLog, { load: loadRecord, answer: answerAccessLog }),
  queryOperation(contracts.readProof, { load: loadRecord, answer: answerProof }),
  commandOperation(contracts.continueAfterRestore, { execute: stateRestoration }),
  queryOperation(contracts.listEntries, { answer: answerEntries }),
]
