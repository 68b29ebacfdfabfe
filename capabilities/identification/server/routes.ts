import { decideIdentificationOperation, reviseDecisionOperation } from './decide.ts'
import {
  listAuthoritiesOperation,
  listRequestsOperation,
  readIdentificationOperation,
  readRequestOperation,
} from './queries.ts'
import { recordDissentOperation } from './record-dissent.ts'
import { requestIdentificationOperation } from './request-identification.ts'

export const identificationOperations = [
  requestIdentificationOperation,
  decideIdentificationOperation,
  reviseDecisionOperation,
  recordDissentOperation,
  listRequestsOperation,
  readIdentificationOperation,
  readRequestOperation,
  listAuthoritiesOperation,
]
