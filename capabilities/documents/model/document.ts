import * as z from 'zod'
import { Uuid } from '#platform/model/ids.ts'
import { longestDocument } from './chunks.ts'
import { mediaTypes } from './media-type.ts'

/** The picture of a paper, the mark of a hand or a thumb, a voice that says yes, any other picture. */
export const documentKinds = ['photo-of-document', 'signature', 'thumb', 'voice', 'other-photo'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What can stand for a consent beside the words of the ledger: a paper that was signed is one of them. */
export const proofKinds = ['signature', 'thumb', 'voice', 'photo-of-document'] as const satisfies DocumentKind[]

/** Incomplete until every chunk has arrived and the whole was found to be what was announced. */
export const documentStates = ['incomplete', 'complete', 'voided'] as const
export type DocumentState = (typeof documentStates)[number]

/** Why something is no longer shown. The bytes stay sealed until the person is erased. */
export const voidReasons = ['wrong-person', 'cannot-be-read', 'taken-twice', 'person-asked', 'never-finished'] as const
export type VoidReason = (typeof voidReasons)[number]

/** Why a document is opened. None is preselected: whoever opens says why. */
export const openPurposes = ['check-record', 'official-form', 'hand-over', 'person-asked', 'other'] as const
export type OpenPurpose = (typeof openPurposes)[number]

/** How long what was opened can be read in the session that opened it. */
export const openMinutes = 10
/** How long the author may look at it without a purpose, to see whether it can be read at all. */
export const authorHours = 24

/** Lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'not-a-digest' })

/** What a device announces before it sends the first chunk. */
export const NewDocument = z
  .object({
    id: Uuid,
    /** The person or the case whom it is about, and under whose key it is sealed. */
    recordId: Uuid,
    kind: z.enum(documentKinds),
    /** What it shows, in words, without a name. Sealed. */
    title: z.string().trim().max(200).nullable().default(null),
    mediaType: z.enum(mediaTypes),
    byteLength: z.int().min(1, { error: 'empty-document' }).max(longestDocument, { error: 'document-too-large' }),
    sha256: Sha256,
    /** The consent that it proves; it stands then behind the wall of the consents. */
    consentId: Uuid.nullable().default(null),
  })
  .refine(({ kind, mediaType }) => (kind === 'voice') === mediaType.startsWith('audio/'), {
    error: 'kind-does-not-fit',
    path: ['mediaType'],
  })
export type NewDocument = z.infer<typeof NewDocument>
export type NewDocumentInput = z.input<typeof NewDocument>

export const DocumentLine = z.object({
  id: Uuid,
  recordId: Uuid,
  kind: z.enum(documentKinds),
  /** Null where nothing was written, and once the person was erased. */
  title: z.string().nullable(),
  mediaType: z.enum(mediaTypes),
  byteLength: z.int(),
  chunks: z.int(),
  state: z.enum(documentStates),
  consentId: Uuid.nullable(),
  addedBy: Uuid,
  addedByName: z.string(),
  addedAt: z.iso.datetime(),
  mayVoid: z.boolean(),
})
export type DocumentLine = z.infer<typeof DocumentLine>
