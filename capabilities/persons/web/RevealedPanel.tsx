import { type RevealedIdentity, revealSeconds } from '#capabilities/persons/model/reveal.ts'
import { Ring } from '#platform/web/kit/Ring.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  identity: RevealedIdentity
  secondsLeft: number
  onHide: () => void
}

/** The names for a minute, never printed, with the time that is left. */
export function RevealedPanel({ identity, secondsLeft, onHide }: Props) {
  const text = useText({ en, lo })
  const { names, contacts, documents } = identity
  return (
    <div className={styles.revealed} data-pp-revealed role="status">
      <ul>
        {names.length === 0 && <li>{text.noName}</li>}
        {names.map((name) => (
          <li key={name.id}>
            <span className={styles.big} lang={langOf(name.script)}>
              {name.text}
            </span>
            <span className={styles.tag}>{text.nameKinds[name.kind]}</span>
          </li>
        ))}
        {identity.age && <AgeLine age={identity.age} />}
        {contacts.map((contact) => (
          <li key={contact.id}>
            {contact.text}
            <span className={styles.tag}>{text.contactKinds[contact.kind]}</span>
          </li>
        ))}
        {documents.map((document) => (
          <li key={document.id}>
            {document.number}
            <span className={styles.tag}>
              {text.documentKinds[document.kind]}, {document.country}
            </span>
          </li>
        ))}
      </ul>
      <span className={styles.timer}>
        <Ring share={secondsLeft / revealSeconds} />
        {text.seconds(secondsLeft)}
        <button type="button" className="pp-link" onClick={onHide}>
          {text.hide}
        </button>
      </span>
    </div>
  )
}

function AgeLine({ age }: { age: NonNullable<RevealedIdentity['age']> }) {
  const text = useText({ en, lo })
  const format = useFormat()
  if (age.said.basis === 'known') {
    return (
      <li>
        {format.date(age.said.birth)}
        <span className={styles.tag}>{text.born}</span>
      </li>
    )
  }
  const years = age.said.basis === 'unknown' ? undefined : age.said.years
  return years === undefined ? null : <li>{text.saidYears(years, format.date(age.on))}</li>
}

function langOf(script: 'lao' | 'latin' | 'thai' | 'other'): string | undefined {
  return { lao: 'lo', thai: 'th', latin: 'en', other: undefined }[script]
}
