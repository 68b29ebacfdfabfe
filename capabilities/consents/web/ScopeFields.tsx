import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Part } from '#capabilities/access/model/part.ts'
import { termOf } from '#capabilities/consents/model/rules.ts'
import { partsFor } from '#capabilities/consents/model/usual-parts.ts'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { IconButton } from '#platform/web/kit/IconButton.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { basisOf, type ConsentDraft } from './consent-draft.ts'
import type { NamedOrganisation } from './named.ts'
import styles from './consents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  value: ConsentDraft
  onChange: (change: Partial<ConsentDraft>) => void
  organisations: readonly NamedOrganisation[]
  fixed: { recipients?: true; parts?: true }
}

export function ScopeFields({ value, onChange, organisations, fixed }: Props) {
  return (
    <>
      {!fixed.recipients && value.purpose !== 'statistics' && (
        <Recipients value={value} onChange={onChange} organisations={organisations} />
      )}
      {!fixed.parts && <Parts value={value} onChange={onChange} />}
      <Until value={value} onChange={onChange} />
    </>
  )
}

type PieceProps = Pick<Props, 'value' | 'onChange'>

function Recipients({ value, onChange, organisations }: PieceProps & Pick<Props, 'organisations'>) {
  const { form } = useText({ en, lo })
  const { language } = useLanguage()
  const chosen = organisations.filter(({ id }) => value.recipients.includes(id))
  const others = organisations.filter(({ id }) => !value.recipients.includes(id))
  return (
    <fieldset className={styles.plain}>
      <legend className={styles.legend}>{form.recipients}</legend>
      <ul className={styles.recipients}>
        {chosen.map(({ id, name }) => (
          <li key={id}>
            {name[language]}
            <IconButton
              label={form.recipientsRemove(name[language])}
              onClick={() => onChange({ recipients: value.recipients.filter((each) => each !== id) })}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <SelectField
        label={form.recipientsAdd}
        choices={others.map(({ id, name }) => ({ code: id, label: name[language] }))}
        value=""
        onChange={(id) => id !== '' && onChange({ recipients: [...value.recipients, id] })}
      />
    </fieldset>
  )
}

function Parts({ value, onChange }: PieceProps) {
  const text = useText({ en, lo })
  const offered = value.purpose ? partsFor[value.purpose] : []
  const toggle = (part: Part, isOn: boolean) =>
    onChange({ parts: isOn ? [...value.parts, part] : value.parts.filter((each) => each !== part) })
  return (
    <fieldset className={styles.plain}>
      <legend className={styles.legend}>{text.form.parts}</legend>
      <p className={styles.help}>{text.form.partsHelp}</p>
      <div className={styles.parts}>
        {offered.map((part) => (
          <CheckRow
            key={part}
            label={text.parts[part]}
            isChecked={value.parts.includes(part)}
            onChange={(isOn) => toggle(part, isOn)}
          />
        ))}
      </div>
    </fieldset>
  )
}

const steps = [30, 90, 180, 365, 730, 1095, 1825, 3650]
const emergencySteps = [1, 3, 7, 14]

function Until({ value, onChange }: PieceProps) {
  const { form } = useText({ en, lo })
  const format = useFormat()
  const [now] = useState(() => Date.now())
  if (value.purpose === null) return null
  const basis = basisOf(value.answer)
  const term = termOf({ purpose: value.purpose, basis })
  const offered = (basis === 'vital-interest' ? emergencySteps : steps).filter((days) => days <= term.longest)
  const length = (days: number) =>
    days < 30 ? form.days(format.number(days)) : form.months(format.number(Math.round(days / 30.4)))
  const until = (days: number) => form.untilDay(format.date(format.day(new Date(now + days * 86_400_000))))
  return (
    <SelectField
      label={form.until}
      choices={offered.map((days) => ({ code: String(days), label: `${length(days)}, ${until(days)}` }))}
      value={String(value.days ?? term.usual)}
      onChange={(days) => onChange({ days: days === '' || Number(days) === term.usual ? null : Number(days) })}
    />
  )
}
