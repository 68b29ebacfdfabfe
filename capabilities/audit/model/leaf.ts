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
  /** A keyed digest of the command's input, so that a repeated command id with another input is noticed. */
  payloadHash: Uint8Array
  /** The sealed answer for a repeated command; null where an answer names a person. */
  answer: Uint8Array | null
}

/** What the application knows of a leaf; the rest is known to the transaction alone. Hashes in hexadecimal. */
export interface LeafHead extends Omit<LeafInput, 'payloadHash' | 'answer'> {
  payloadHash: string
  /** SHA-256 of the sealed answer; null without one. */
  answerHash: string | null
}

/** A leaf as stored. Instants are the transaction's own, UTC with microseconds: 2026-01-02T03:04:05.000006Z. */
export interface Leaf extends LeafHead {
  occurredAt: string
  recordedAt: string
  /** SHA-256 over the hashes of all row versions that the command wrote, in ascending order of the hashes. */
  rowsHash: string
}

/**
 * The one text of a leaf that its commitment covers: JSON without spaces, keys in this order, hashes and ids in lower
 * case. The three last fields are set by the database, which appends them to the rest in the same statement.
 */
export function canonicalLeaf(leaf: Leaf): string {
  const { occurredAt, recordedAt, rowsHash } = leaf
  return `${canonicalHead(leaf)},"occurredAt":"${occurredAt}","recordedAt":"${recordedAt}","rowsHash":"${rowsHash}"}`
}

/** The canonical text up to where the database goes on. */
export function canonicalHead(leaf: LeafHead): string {
  const head = JSON.stringify({
    actorId: leaf.actorId.toLowerCase(),
    commandId: leaf.commandId.toLowerCase(),
    sessionId: leaf.sessionId,
    operation: leaf.operation,
    recordKind: leaf.record?.kind ?? null,
    recordId: leaf.record?.id.toLowerCase() ?? null,
    purpose: leaf.purpose,
    note: leaf.note,
    onBehalf: leaf.onBehalf,
    payloadHash: leaf.payloadHash,
    answerHash: leaf.answerHash,
  })
  return head.slice(0, -1)
}
