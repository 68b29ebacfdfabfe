import * as z from 'zod'

/** What an entry tells about a record: its name was seen, it was opened in danger, read, or changed. */
export const entryKinds = ['name', 'danger', 'read', 'change'] as const
export type EntryKind = (typeof entryKinds)[number]

const shows: Readonly<Record<string, EntryKind>> = {
  'persons/reveal-identity': 'name',
  'persons/tell-reveal': 'name',
  'persons/carry-identity': 'read',
  // A passport, a signature and a voice say who somebody is.
  'documents/open-document': 'name',
  'cases/break-glass': 'danger',
  'cases/open-file': 'read',
  'statistics/read-identified-people': 'read',
}

/** Most operations change something; those that only show it are named here. */
export function kindOf(operation: string): EntryKind {
  return shows[operation] ?? 'change'
}

/**
 * How far an entry is proven: `signed` stands under a checkpoint that the node signed, `waiting` was recorded a moment
 * ago, `altered` no longer fits what was recorded.
 */
export const proofStates = ['signed', 'waiting', 'altered'] as const

const Names = z.object({ en: z.string(), lo: z.string() })

export const AccessLogEntry = z.object({
  /** The command's id. */
  id: z.uuid(),
  operation: z.string(),
  kind: z.enum(entryKinds),
  /** Codes: why, and what else there is to say. */
  purpose: z.string().nullable(),
  note: z.string().nullable(),
  /** When it happened, and when it reached this node: later for what was done without a network. */
  occurredAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  record: z.object({ id: z.uuid(), kind: z.string() }).nullable(),
  actor: z.object({
    id: z.uuid(),
    /** Null where nobody was signed in. */
    name: z.string().nullable(),
    organisation: Names.nullable(),
    /** Somebody of another organisation than the reader's. */
    outside: z.boolean(),
  }),
  /** Place in the one order; null until it has a number. */
  seq: z.int().nullable(),
  proof: z.enum(proofStates),
})
export type AccessLogEntry = z.infer<typeof AccessLogEntry>

/** The state of the signed log, the same for every reader. */
export const LogState = z.object({
  size: z.int(),
  checkpoint: z.object({ number: z.int(), size: z.int(), signedAt: z.iso.datetime() }).nullable(),
  witnesses: z.array(z.object({ name: z.string(), agrees: z.boolean(), size: z.int() })),
  /** Why nothing is signed at present, as a code. */
  fault: z.string().nullable(),
})
export type LogState = z.infer<typeof LogState>
