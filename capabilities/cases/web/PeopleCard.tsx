import { useState } from 'react'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import { usePersonWords } from '#capabilities/persons/web/public.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { AddPersonDrawer } from './AddPersonDrawer.tsx'
import styles from './cases.module.css'
import { useCasesText } from './use-cases-text.ts'
import { useWords } from './use-words.ts'

export function PeopleCard({ file }: { file: CaseFile }) {
  const text = useCasesText()
  const words = useWords()
  const who = usePersonWords()
  const [isAdding, setIsAdding] = useState(false)
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
      <div className={styles.cardFoot}>
        <span className="pp-quiet">{text.onlySurvivors}</span>
        {file.may.joinPersons?.allowed && (
          <span data-pp-no-print>
            <Button small kind="ghost" onClick={() => setIsAdding(true)}>
              {text.addPerson}
            </Button>
          </span>
        )}
      </div>
      <AddPersonDrawer file={file} isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </Card>
  )
}
