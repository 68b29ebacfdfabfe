export { createPerson, type PersonOptions } from './create-person.ts'
export { findPersonByCode, readPersonSummaries } from './read-summaries.ts'
export { rebuildTokens } from './rebuild-tokens.ts'
