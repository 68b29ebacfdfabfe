import type { ReactNode } from 'react'
import { sexes, type Sex } from '#capabilities/persons/model/person.ts'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import type { Problem } from '#platform/model/problem.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { AgeFields } from './AgeFields.tsx'
import { AliasField } from './AliasField.tsx'
import { NameFields } from './NameFields.tsx'
import { aliasIsName, type PersonDraft } from './person-draft.ts'
import styles from './persons.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { WhereFrom } from './WhereFrom.tsx'

interface Props {
  value: PersonDraft
  onChange: (draft: PersonDraft) => void
  /** Of the command that was tried, so that fields are marked. */
  problem?: Problem | null
  /** short: what a first meeting needs; full: contact and what is asked only where it helps. */
  detail?: 'short' | 'full'
  /** Between the fields and whatever follows. */
  children?: ReactNode
}

/** Who somebody is. Everything but the name for use here may be left open, and is asked with its reason. */
export function PersonForm({ value, onChange, problem = null, detail = 'full', children }: Props) {
  const text = useText({ en, lo })
  const errors = useProblemText().fields(problem)
  const set = (change: Partial<PersonDraft>) => onChange({ ...value, ...change })
  const aliasError = aliasIsName(value) ? text.missing.aliasIsName : errors['alias']
  return (
    <div className={styles.form}>
      <NameFields names={value.names} errors={errors} onChange={(names) => set({ names })} />
      <AliasField value={value.alias} error={aliasError} onChange={(alias) => set({ alias })} />
      <AgeFields value={value} onChange={set} error={errors['age']} />
      <RadioCards
        label={text.form.sex}
        help={text.form.sexHelp}
        choices={sexes.map((code) => ({ code, label: text.form.sexes[code] }))}
        value={value.sex}
        onChange={(code) => set({ sex: code as Sex })}
        isPaired
      />
      <WhereFrom value={value} onChange={set} />
      {detail === 'full' && <Contact value={value} onChange={set} />}
      {detail === 'full' && <Sensitive value={value} onChange={set} />}
      {children}
    </div>
  )
}

interface SectionProps {
  value: PersonDraft
  onChange: (change: Partial<PersonDraft>) => void
}

function Contact({ value, onChange }: SectionProps) {
  const { form } = useText({ en, lo })
  return (
    <div className={styles.group}>
      <TextField
        label={form.phone}
        help={form.phoneHelp}
        isOptional
        inputMode="tel"
        value={value.phone}
        maxLength={60}
        onChange={(phone) => onChange({ phone })}
      />
      <TextArea
        label={form.safeContact}
        help={form.safeContactHelp}
        isOptional
        value={value.safeContact}
        maxLength={500}
        onChange={(safeContact) => onChange({ safeContact })}
      />
    </div>
  )
}

/** Closed at first: whoever opens it reads first why one would ask. */
function Sensitive({ value, onChange }: SectionProps) {
  const { form } = useText({ en, lo })
  return (
    <details className={styles.sensitive}>
      <summary>{form.sensitive}</summary>
      <div className={styles.group}>
        <p className="pp-quiet">{form.sensitiveWhy}</p>
        <TextField
          label={form.gender}
          help={form.genderHelp}
          isOptional
          value={value.gender}
          maxLength={80}
          onChange={(gender) => onChange({ gender })}
        />
        <TextField
          label={form.orientation}
          help={form.orientationHelp}
          isOptional
          value={value.orientation}
          maxLength={80}
          onChange={(orientation) => onChange({ orientation })}
        />
      </div>
    </details>
  )
}
