import { partsOf } from '#capabilities/access/model/part.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { readPerson } from '#capabilities/persons/model/api.ts'
import { isOnlyHere } from '#capabilities/persons/model/only-here.ts'
import { collection, offlineCommand, type OfflineActor, type OfflinePart, shows } from '#platform/model/offline.ts'
import { refuse } from '#platform/model/problem.ts'
import { addChunk, beginDocument, finishDocument, listDocuments, voidDocument } from './api.ts'
import { chunkCountOf, mostDocuments } from './chunks.ts'
import type { DocumentLine, NewDocument } from './document.ts'
import { partFor } from './policy.ts'
import { documentsProblems } from './problems.ts'

const aboutDocument = ({ documentId }: { documentId: string }) => documentId

/** Announced on the device: for its author it is in the list, and all of it is still to be sent. */
function announced(document: NewDocument, at: string, actor: OfflineActor): DocumentLine {
  const { sha256: _digest, ...said } = document
  return {
    ...said,
    title: document.title || null,
    chunks: chunkCountOf(document.byteLength),
    state: 'incomplete',
    addedBy: actor.accountId,
    addedByName: actor.displayName,
    addedAt: at,
    mayVoid: true,
  }
}

function newestFirst(one: DocumentLine, other: DocumentLine): number {
  return other.addedAt.localeCompare(one.addedAt) || other.id.localeCompare(one.id)
}

const begin = offlineCommand(beginDocument, {
  about: ({ id }) => id,
  refuses: async (document, view) => {
    const list = await view.ask(listDocuments, { recordId: document.recordId })
    const others = list?.documents.filter(({ id }) => id !== document.id) ?? []
    const onThisSide = others.filter((line) => partFor(line) === partFor(document))
    return onThisSide.length >= mostDocuments ? refuse(documentsProblems, 'too-many-documents') : undefined
  },
  // What waits goes out in its order; a chunk kept twice takes the place of itself.
  output: () => ({ there: [] }),
  shows: [
    shows(listDocuments, (list, { input, occurredAt }, { recordId }, { actor }) => {
      if (!list || recordId !== input.recordId || list.documents.some(({ id }) => id === input.id)) return list
      return { ...list, documents: [...list.documents, announced(input, occurredAt, actor)].toSorted(newestFirst) }
    }),
  ],
})

const chunk = offlineCommand(addChunk, {
  about: aboutDocument,
  output: () => ({}),
  replaces: ({ documentId, index }) => `${documentId} ${index}`,
  // One line in what waits says that a document waits; its pieces say nothing more.
  unseen: true,
})

/** Nothing is whole before the node has held it against its digest: it goes on showing as still to be sent. */
const finish = offlineCommand(finishDocument, {
  about: aboutDocument,
  output: () => ({}),
  replaces: aboutDocument,
  unseen: true,
})

const removal = offlineCommand(voidDocument, {
  about: aboutDocument,
  output: () => ({}),
  shows: [
    shows(
      listDocuments,
      (list, { input }) => list && { ...list, documents: list.documents.filter(({ id }) => id !== input.documentId) },
    ),
  ],
})

export const documentLists = collection(listDocuments, {
  absent: async ({ recordId }, view) => {
    const file = await view.ask(readPerson, { person: recordId })
    return file && isOnlyHere(file) ? { documents: [], mayAdd: mayAddTo(view.actor) } : undefined
  },
})

/** Whoever wrote somebody down first may read of them what the own role may read at all. */
function mayAddTo({ roles }: OfflineActor): boolean {
  const grants = roles.map((role) => ({ role, scope: { kind: 'organisation' } }) as PokpongActor['grants'][number])
  return partsOf({ grants }).includes('documents')
}

/** What is attached, never the bytes. A photo taken in the field waits in pieces and goes on where it was cut off. */
export const documentsOffline: OfflinePart = {
  collections: [documentLists],
  commands: [begin, chunk, finish, removal],
}
