export type { LeafInput } from '../model/leaf.ts'
export { lostCheckpoint, setLogAside } from './continue-after-restore.ts'
export { type Sequencer, type SequencerOptions, startSequencer } from './sequencer.ts'
export { type EarlierCommand, findCommand, leafRecorder } from './store.ts'
