import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { DocumentsCard } from './DocumentsCard.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** The section of a person's page. */
export default function DocumentsOfPerson({ person }: { person: PersonSummary }) {
  const text = useText({ en, lo })
  return <DocumentsCard recordId={person.id} title={text.ofPerson} />
}
