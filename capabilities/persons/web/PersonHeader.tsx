import { IconLanguage, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import styles from './persons.module.css'
import { RevealName } from './RevealName.tsx'
import { usePersonWords } from './use-person-words.ts'

interface Props {
  person: PersonSummary
  /** Of the case, where the page is about one; the person's own code otherwise. */
  code?: string
  /** Whether the part identity is open to the reader; the server decides again. */
  mayReveal: boolean
  /** More facts of the line below: “In safe shelter, day 57”. */
  children?: ReactNode
}

/** The head of a page about one person: tile, alias as heading, code, name on request, a line of plain facts. */
export function PersonHeader({ person, code = person.code, mayReveal, children }: Props) {
  const words = usePersonWords()
  return (
    <header className={styles.header}>
      <WovenTile code={person.code} size="large" />
      <div className={styles.words}>
        <div className={styles.first}>
          <h1 tabIndex={-1}>{words.alias(person)}</h1>
          <span className={styles.code}>{code}</span>
          {mayReveal && <RevealName personId={person.id} isExplained />}
        </div>
        <div className={styles.facts}>
          <span>
            <IconUser size={16} stroke={1.75} aria-hidden="true" />
            {words.line(person)}
          </span>
          {person.languages.length > 0 && (
            <span>
              <IconLanguage size={16} stroke={1.75} aria-hidden="true" />
              {words.languages(person.languages)}
            </span>
          )}
          {children}
        </div>
      </div>
    </header>
  )
}
