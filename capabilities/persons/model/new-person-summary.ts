import { ageCodes } from './age.ts'
import type { NewPerson, PersonSummary } from './person.ts'

/** Somebody who was written down on a device and whom the node does not know yet, as lists will show her. */
export function newPersonSummary(person: NewPerson, writtenOn: string): PersonSummary {
  const { id, code, alias, sex, citizenships, languages, homePlace } = person
  return { id, code, alias, sex, citizenships, languages, homePlace, ...ageCodes(person.age, writtenOn) }
}
