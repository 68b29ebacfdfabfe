import { listConflicts } from '#capabilities/cases/model/api-conflicts.ts'
import type { Query } from '#platform/model/contract.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import styles from './Conflict.module.css'
import { ConflictCard } from './ConflictCard.tsx'

interface Props {
  caseId: string
  person: { alias: string; code: string } | null
  /** What else shows that they wait. */
  invalidates?: readonly Query[]
}

/** Everything about a case of which there are two versions; nothing where there is nothing to choose. */
export default function CaseConflicts({ caseId, person, invalidates }: Props) {
  const { data } = useAsk(listConflicts, { caseId })
  if (!data || data.conflicts.length === 0) return null
  return (
    <div className={styles.stack}>
      {data.conflicts.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} person={person} invalidates={invalidates} />
      ))}
    </div>
  )
}
