import { useText } from '#platform/web/text/use-text.ts'
import { DocumentsCard } from './DocumentsCard.tsx'
import styles from './documents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  caseId: string
  personId: string | null
  alias: string
  /** Everybody in the case whom the reader reaches, by alias. */
  people: readonly { id: string; alias: string }[]
}

/** The tab of a case file: what is kept of each person, and of the case as a whole. */
export default function DocumentsOfCase({ caseId, people }: Props) {
  const text = useText({ en, lo })
  const theCase = { id: caseId, name: text.ofCase }
  const whose = [...people.map(({ id, alias }) => ({ id, name: alias })), theCase]
  const [first, ...others] = people
  return (
    <div className={styles.stack}>
      {first && (
        <DocumentsCard
          recordId={first.id}
          title={others.length > 0 ? first.alias : text.title}
          // The principal, the others, the case: chosen in the form.
          whose={whose}
        />
      )}
      {others.map(({ id, alias }) => (
        <DocumentsCard key={id} recordId={id} title={alias} whose={[{ id, name: alias }]} />
      ))}
      <DocumentsCard recordId={caseId} title={text.ofCase} isQuiet={people.length > 0} />
    </div>
  )
}
