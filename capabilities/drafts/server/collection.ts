import { draftsHeld } from '#capabilities/drafts/model/offline.ts'
import { type Carried, carried } from '#platform/server/carried.ts'
import { readDraftOperation } from './read-draft.ts'

/** A draft begun elsewhere stays where it was begun; one begun on the device is in its outbox. */
export const draftsCarried: readonly Carried[] = [carried(draftsHeld, readDraftOperation, async () => [])]
