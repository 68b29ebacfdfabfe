import { IconFingerprint, IconLock, IconUsersGroup } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { findPeople } from '#capabilities/persons/model/api.ts'
import { readingsOf } from '#capabilities/persons/model/readings.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { FoundRow } from './FoundRow.tsx'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** One field, any script. What is typed stays in the page's memory: never in the address, never kept. */
export default function FindPeoplePage() {
  const text = useText({ en, lo })
  useTitleBar({ title: text.find.title, back: '/cases', area: text.file.area })
  const [typed, setTyped] = useState('')
  const asked = useSettled(typed.trim())
  const field = useRef<HTMLInputElement>(null)
  // Whoever comes here comes to type.
  useEffect(() => field.current?.focus(), [])
  return (
    <>
      <PageHead title={text.find.title} context={text.find.context} />
      <TwoColumns
        sideWidth={320}
        main={
          <>
            <div className={styles.searchField} role="search">
              <TextField
                label={text.find.field}
                type="search"
                value={typed}
                maxLength={120}
                ref={field}
                onChange={setTyped}
                onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
              />
            </div>
            <ReadAs typed={typed} />
            {asked.length < 2 ? (
              <EmptyState fact={text.find.start} next={text.find.startNext} />
            ) : (
              <Found asked={asked} />
            )}
          </>
        }
        side={<About />}
      />
    </>
  )
}

function ReadAs({ typed }: { typed: string }) {
  const text = useText({ en, lo })
  const readings = typed.trim().length < 2 || /\d/.test(typed) ? [] : readingsOf(typed)
  if (readings.length === 0) return null
  return (
    <p className={styles.readAs}>
      {text.find.readAs}
      {readings.map((reading) => (
        <span key={reading.script} className={styles.reading}>
          <span lang={{ lao: 'lo', latin: 'en', thai: 'th' }[reading.script]}>{reading.text}</span>
          <span className={styles.tag}>{text.scripts[reading.script]}</span>
        </span>
      ))}
    </p>
  )
}

function Found({ asked }: { asked: string }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const answer = useAsk(findPeople, { text: asked }, { staleTime: 0 })
  return (
    <div aria-live="polite">
      <Asked answer={answer}>
        {({ people }) =>
          people.length === 0 ? (
            <EmptyState fact={text.find.empty} next={text.find.emptyNext} />
          ) : (
            <Card>
              <CardHead title={text.find.count(format.number(people.length))} count={text.find.hint} />
              {people.map((found) => (
                <FoundRow key={found.person.id} found={found} />
              ))}
            </Card>
          )
        }
      </Asked>
    </div>
  )
}

function About() {
  const { find } = useText({ en, lo })
  return (
    <>
      <Card>
        <CardHead title={find.notInList} />
        <p className={styles.padded}>{find.notInListText}</p>
      </Card>
      <Card>
        <CardHead title={find.how} />
        <ul className={styles.how}>
          <li>
            <IconLock size={18} stroke={1.75} aria-hidden="true" />
            {find.howSealed}
          </li>
          <li>
            <IconUsersGroup size={18} stroke={1.75} aria-hidden="true" />
            {find.howReach}
          </li>
          <li>
            <IconFingerprint size={18} stroke={1.75} aria-hidden="true" />
            {find.howScripts}
          </li>
        </ul>
      </Card>
    </>
  )
}

/** The typed text, a moment after the last key. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 300)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
