import * as contracts from '#capabilities/documents/model/api.ts'
import { commandOperation, type Operation, queryOperation } from '#platform/server/operation.ts'
import { addChunk } from './add-chunk.ts'
import { beginDocument } from './begin-document.ts'
import { finishDocument } from './finish-document.ts'
import { listDocuments } from './list-documents.ts'
import { loadDocument, loadNewDocument, loadOpened, loadRecord } from './load-document.ts'
import { openDocument, readChunk } from './open-document.ts'
import { voidDocument } from './void-document.ts'

export const listDocumentsOperation = queryOperation(contracts.listDocuments, {
  load: loadRecord,
  answer: listDocuments,
})

export const documentsOperations: Operation[] = [
  listDocumentsOperation,
  commandOperation(contracts.beginDocument, { load: loadNewDocument, execute: beginDocument }),
  commandOperation(contracts.addChunk, { load: loadDocument, execute: addChunk }),
  commandOperation(contracts.finishDocument, { load: loadDocument, execute: finishDocument }),
  commandOperation(contracts.voidDocument, { load: loadDocument, execute: voidDocument }),
  commandOperation(contracts.openDocument, { load: loadDocument, execute: openDocument }),
  queryOperation(contracts.readChunk, { load: loadOpened, answer: readChunk }),
]
