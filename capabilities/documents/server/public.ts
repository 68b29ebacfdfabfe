export { readProofs } from './list-documents.ts'
