import { discardDraftOperation } from './discard-draft.ts'
import { keepDraftOperation } from './keep-draft.ts'
import { readDraftOperation } from './read-draft.ts'
import type { Operation } from '#platform/server/operation.ts'

export const draftsOperations: readonly Operation[] = [keepDraftOperation, discardDraftOperation, readDraftOperation]
