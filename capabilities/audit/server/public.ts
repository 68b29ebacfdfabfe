export type { LeafInput } from '../model/leaf.ts'
export { type EarlierCommand, findCommand, recordLeaf } from './store.ts'
