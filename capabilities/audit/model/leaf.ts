/**
 * A leaf says that one command was done: by whom, which operation, on which record and why. It holds no personal
 * data: ids and codes only. Its commitment is what the tree and the witnesses see.
 */
export interface LeafInput {
  commandId: string
  /** The account, or the account that stands for nobody when an operation is public. */
  actorId: string
  sessionId: string | null
  /** The contract's name, such as `cases/open-case`. */
  operation: string
  /** What the command was about; null for commands that touch no survivor's record. */
  record: { kind: string; id: string } | null
  /** Why, as a code: required by operations that reveal an identity. */
  purpose: string | null
  /** Codes and counts only, never prose and never anything about a person. */
  note: string | null
  /** The person or organisation for whom the actor acted, as a code or id. */
  onBehalf: string | null
  /** SHA-256 of the command's input, so that a repeated command id with another input is noticed. */
  payloadHash: Uint8Array
  /** The sealed answer for a repeated command; null where an answer names a person. */
  answer: Uint8Array | null
}

/** A leaf as stored: instants are the transaction's own, UTC with microseconds (2026-01-02T03:04:05.000006Z). */
export interface Leaf extends Omit<LeafInput, 'payloadHash' | 'answer'> {
  occurredAt: string
  recordedAt: string
  payloadHash: string
  /** SHA-256 of the sealed answer; null without one. */
  answerHash: string | null
  /** SHA-256 over the hashes of all row versions that the command wrote, in ascending order of the hashes. */
  rowsHash: string
}

/**
 * The one text of a leaf that its commitment covers: JSON with sorted keys and no spaces (RFC 8785), hashes in
 * lower-case hexadecimal.
 */
export function canonicalLeaf(leaf: Leaf): string {
  return JSON.stringify({
    actorId: leaf.actorId,
    answerHash: leaf.answerHash,
    commandId: leaf.commandId,
    note: leaf.note,
    occurredAt: leaf.occurredAt,
    onBehalf: leaf.onBehalf,
    operation: leaf.operation,
    payloadHash: leaf.payloadHash,
    purpose: leaf.purpose,
    recordId: leaf.record?.id ?? null,
    recordKind: leaf.record?.kind ?? null,
    recordedAt: leaf.recordedAt,
    rowsHash: leaf.rowsHash,
    sessionId: leaf.sessionId,
  })
}
