import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { ConsentCard } from './ConsentCard.tsx'

/** The section of a person's page. */
export default function ConsentsOfPerson({ person }: { person: PersonSummary }) {
  return <ConsentCard person={person.code} />
}
