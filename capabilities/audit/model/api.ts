import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { AccessLogEntry, LogState } from './access-log.ts'
import { mayContinueAfterRestore, mayReadAccessLog, mayReadAudit } from './policy.ts'

/** Ids separated by commas, as they stand in an address: a case is read together with its persons. */
const Together = z
  .string()
  .max(40 * 37)
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(Uuid).max(40))

export const readAccessLog = query({
  name: 'audit/read-access-log',
  summary: 'Who saw or changed what of a record, when and why, and how far each entry is proven; newest first.',
  path: '/audit/records/:id/access-log',
  input: z.object({ id: Uuid, with: Together.optional() }),
  output: z.object({
    entries: z.array(AccessLogEntry),
    /** All entries; the list holds the newest 500. */
    total: z.int(),
    /** How many of the listed ones stand in the log as they were recorded; those that wait for a signature are none. */
    found: z.int(),
    waiting: z.int(),
    log: LogState,
    checkedAt: z.iso.datetime(),
  }),
  policy: mayReadAccessLog,
})

export const readProof = query({
  name: 'audit/read-proof',
  summary: 'The signed checkpoint and, for each entry of a record, its text, salt and path to the signed root.',
  path: '/audit/records/:id/proof',
  input: z.object({ id: Uuid, with: Together.optional() }),
  output: z.object({
    checkpoint: z.string().nullable(),
    verifierKey: z.string().nullable(),
    entries: z.array(z.object({ index: z.int(), leaf: z.string(), salt: z.string(), path: z.array(z.string()) })),
  }),
  policy: mayReadAccessLog,
})

export const listEntries = query({
  name: 'audit/list-entries',
  summary: 'All entries of the node, newest first, a hundred at a time, for auditors.',
  path: '/audit/entries',
  input: z.object({ before: z.coerce.number().int().positive().optional() }),
  output: z.object({
    entries: z.array(AccessLogEntry),
    /** Give it as `before` for the next hundred; null at the beginning of the log. */
    next: z.int().nullable(),
    log: LogState,
  }),
  policy: mayReadAudit,
})

export const continueAfterRestore = command({
  name: 'audit/continue-after-restore',
  summary: 'State that the database was restored and that what was signed after the backup is lost; signing goes on.',
  path: '/audit/restorations',
  /** Size of the largest checkpoint that the folder or a witness holds. */
  input: z.object({ lost: z.int().positive() }),
  output: z.object({ kept: z.int() }),
  policy: mayContinueAfterRestore,
})
