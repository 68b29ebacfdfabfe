import type { Tx } from '#platform/server/database.ts'
import type { LeafInput } from '../model/leaf.ts'

export type { LeafInput } from '../model/leaf.ts'

/**
 * Append the leaf of the running command, in one statement. Call it last, after every store write: it covers the row
 * hashes that the history triggers left in `app.row_hashes`, and takes both instants from the transaction.
 * @throws unique violation when the actor has already used this command id
 */
export declare function recordLeaf(tx: Tx, leaf: LeafInput): Promise<void>

/** What the actor's earlier command with this id was, so that a repeated command is answered and not done twice. */
export declare function findCommand(
  tx: Tx,
  actorId: string,
  commandId: string,
): Promise<{ operation: string; payloadHash: Uint8Array; answer: Uint8Array | null } | undefined>
