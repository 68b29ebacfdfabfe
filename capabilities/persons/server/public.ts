export { createPerson, type PersonOptions } from './create-person.ts'
export { readPersonSummaries } from './read-summaries.ts'
