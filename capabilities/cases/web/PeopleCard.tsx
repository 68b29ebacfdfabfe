import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { usePersonWords } from '#capabilities/persons/web/public.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import styles from './cases.module.css'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

export function PeopleCard({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const words = useWords()
  const who = usePersonWords()
  return (
    <Card label={text.peopleTitle}>
      <CardHead title={text.peopleTitle} />
      <ul className={styles.choices}>
        {file.people.map(({ personId, role, person }) => (
          <li key={personId}>
            <span className={styles.grow}>
              <b>{person?.alias ?? text.notReached}</b> <span className={styles.code}>{person?.code}</span>
              {person && <span className={styles.helper}>{who.line(person)}</span>}
            </span>
            <StatusPill tone={role === 'survivor' ? 'information' : 'plain'}>{words.role[role]}</StatusPill>
          </li>
        ))}
      </ul>
      <p className={styles.quietRow}>{text.onlySurvivors}</p>
    </Card>
  )
}
