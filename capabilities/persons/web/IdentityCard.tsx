import { useState } from 'react'
import type { PersonFile } from '#capabilities/persons/model/person-file.ts'
import { usePlaces } from '#capabilities/places/web/public.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { AddNameDrawer } from './AddNameDrawer.tsx'
import { CorrectDrawer } from './CorrectDrawer.tsx'
import { EraseDrawer } from './EraseDrawer.tsx'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { usePersonWords } from './use-person-words.ts'
import { VerifyAgeDrawer } from './VerifyAgeDrawer.tsx'

type Open = 'correct' | 'name' | 'age' | 'erase' | null

/** What is recorded about somebody in codes, and what of it the reader may change. */
export function IdentityCard({ file }: { file: PersonFile }) {
  const text = useText({ en, lo })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const drawer = { file, onClose: close }
  return (
    <Card>
      <CardHead title={text.file.who} />
      <Facts file={file} />
      <div className={styles.padded}>
        <div className={styles.pills}>
          {file.mayCorrect && (
            <Button small onClick={() => setOpen('correct')}>
              {text.file.correct}
            </Button>
          )}
          {file.mayCorrect && (
            <Button small onClick={() => setOpen('name')}>
              {text.file.addName}
            </Button>
          )}
          {file.mayVerifyAge && (
            <Button small onClick={() => setOpen('age')}>
              {text.file.verify}
            </Button>
          )}
          {file.mayErase && (
            <Button small kind="ghost" onClick={() => setOpen('erase')}>
              {text.file.erase}
            </Button>
          )}
        </div>
      </div>
      {open === 'correct' && <CorrectDrawer {...drawer} />}
      {open === 'name' && <AddNameDrawer {...drawer} />}
      {open === 'age' && <VerifyAgeDrawer {...drawer} />}
      {open === 'erase' && <EraseDrawer {...drawer} />}
    </Card>
  )
}

function Facts({ file: { person, names } }: { file: PersonFile }) {
  const text = useText({ en, lo })
  const words = usePersonWords()
  const places = usePlaces()
  const none = text.file.none
  return (
    <dl className={styles.facets}>
      <dt>{text.form.sex}</dt>
      <dd>{text.form.sexes[person.sex]}</dd>
      <dt>{text.file.age}</dt>
      <dd>{words.age(person)}</dd>
      <dt>{text.file.languages}</dt>
      <dd>{words.languages(person.languages) || none}</dd>
      <dt>{text.file.citizenships}</dt>
      <dd>{words.citizenships(person.citizenships) || none}</dd>
      <dt>{text.file.home}</dt>
      <dd>{person.homePlace ? places.nameWithProvince(person.homePlace) : none}</dd>
      <dt>{text.file.names}</dt>
      <dd>{names === null ? text.file.namesClosed : <NameTags names={names} />}</dd>
    </dl>
  )
}

function NameTags({ names }: { names: NonNullable<PersonFile['names']> }) {
  const text = useText({ en, lo })
  if (names.length === 0) return text.noName
  return names.map((name) => (
    <span key={name.id} className={styles.diamonds}>
      <span className={styles.hiddenName} aria-hidden="true">
        ◆◆◆◆◆
      </span>
      <span className={styles.script}>{text.scripts[name.script]}</span>
      {text.nameKinds[name.kind]}
    </span>
  ))
}
