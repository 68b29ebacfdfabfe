import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const documentsProblems = {
  'too-many-documents': { status: 409, means: 'The record holds as many documents as it may; void one first.' },
  'not-this-consent': { status: 409, means: 'There is no such consent of this person that you may read.' },
  'document-differs': { status: 409, means: 'Another document was announced under this id.' },
  'document-voided': { status: 409, means: 'This document was voided.' },
  'document-incomplete': { status: 409, means: 'Not all of this document has arrived yet.' },
  'no-such-chunk': { status: 422, means: 'The document has no chunk with this number or of this length.' },
  'chunk-damaged': { status: 422, means: 'The bytes are not those of the digest that came with them.' },
  'chunk-differs': { status: 409, means: 'Another chunk arrived before under this number.' },
  'chunks-missing': {
    status: 409,
    means: 'Chunks have not arrived; `count` says how many and `missing` lists the first hundred numbers.',
  },
  'document-damaged': { status: 422, means: 'The whole is not what was announced: its digest differs.' },
  'not-this-type': { status: 422, means: 'The content is not of the type that was announced.' },
  'purpose-needs-words': { status: 422, means: 'The purpose `other` needs its reason in words.' },
} as const satisfies ProblemCatalogue
