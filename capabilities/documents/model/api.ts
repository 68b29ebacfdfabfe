import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { chunkBytes } from './chunks.ts'
import { DocumentLine, NewDocument, openPurposes, Sha256, voidReasons } from './document.ts'
import { mediaTypes } from './media-type.ts'
import {
  mayBeginDocument,
  mayListDocuments,
  mayOpenDocument,
  mayReadChunk,
  maySendDocument,
  mayVoidDocument,
} from './policy.ts'

const Done = z.object({})
/** Four letters for three bytes. */
const longestBase64 = (chunkBytes / 3) * 4

export const listDocuments = query({
  name: 'documents/list-documents',
  summary: 'What is attached to a person or a case, newest first: kinds and titles, never the contents.',
  path: '/documents/of/:recordId',
  input: z.object({ recordId: Uuid }),
  output: z.object({ documents: z.array(DocumentLine), mayAdd: z.boolean() }),
  policy: mayListDocuments,
})

export const beginDocument = command({
  name: 'documents/begin-document',
  summary: 'Announce a document. Announcing the same again says which chunks are there, so that sending goes on.',
  path: '/documents',
  input: NewDocument,
  output: z.object({ there: z.array(z.int()) }),
  policy: mayBeginDocument,
})

export const addChunk = command({
  name: 'documents/add-chunk',
  summary: 'One piece of a document. The same piece again is accepted as the same; another one is refused.',
  path: '/documents/:documentId/chunks',
  input: z.object({
    documentId: Uuid,
    index: z.int().min(0),
    bytes: z.base64().max(longestBase64, { error: 'chunk-too-large' }),
    /** Of the plain bytes of this chunk. */
    sha256: Sha256,
  }),
  output: Done,
  policy: maySendDocument,
  bodyLimit: longestBase64 + 4096,
})

export const finishDocument = command({
  name: 'documents/finish-document',
  summary: 'All has been sent: the whole is held against its length, digest and type.',
  path: '/documents/:documentId/finish',
  input: z.object({ documentId: Uuid }),
  output: Done,
  policy: maySendDocument,
})

export const voidDocument = command({
  name: 'documents/void-document',
  summary: 'Show a document no longer, with a reason. Its bytes stay sealed until the person is erased.',
  path: '/documents/:documentId/void',
  input: z.object({ documentId: Uuid, reason: z.enum(voidReasons) }),
  output: Done,
  policy: mayVoidDocument,
})

export const openDocument = command({
  name: 'documents/open-document',
  summary: 'Open a document for ten minutes of this session, for a stated purpose; the record keeps who, when and why.',
  path: '/documents/:documentId/open',
  input: z.object({
    documentId: Uuid,
    id: Uuid,
    purpose: z.enum(openPurposes),
    /** In words, for `other`. Sealed. */
    reason: z.string().trim().max(500).nullable().default(null),
  }),
  output: z.object({ mediaType: z.enum(mediaTypes), chunks: z.int(), byteLength: z.int() }),
  policy: mayOpenDocument,
  stepUp: true,
})

export const readChunk = query({
  name: 'documents/read-chunk',
  summary: 'One piece of a document that was opened in this session, or that the reader took today.',
  path: '/documents/:documentId/chunks/:index',
  input: z.object({ documentId: Uuid, index: z.coerce.number().int().min(0) }),
  output: z.object({ bytes: z.base64() }),
  policy: mayReadChunk,
})
