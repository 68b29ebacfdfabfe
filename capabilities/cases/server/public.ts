export { markNeed } from './needs.ts'
export { setPhase, setUrgency } from './phases.ts'
export {
  assignedOf,
  casesOfPerson,
  findCaseByCode,
  needsOf,
  personsOfCase,
  readCaseSummaries,
} from './read-summaries.ts'
export { casesOperations } from './routes.ts'
export { supportedByPhase } from './supported-by-phase.ts'
export { noteOnTimeline, type TimelineNote } from './timeline.ts'
export { waitingFor } from './waiting-for.ts'
