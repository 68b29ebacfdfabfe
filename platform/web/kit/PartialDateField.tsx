import { useId, useState } from 'react'
import type { FocusEvent } from 'react'
import { months } from '#platform/web/text/calendar.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { Button } from './Button.tsx'
import { FieldError } from './Field.tsx'
import type { FieldWords } from './Field.tsx'
import { latinDigits, readTypedDate, typedFrom } from './typed-date.ts'
import type { TypedDate } from './typed-date.ts'
import { useKitText } from './use-kit-text.ts'
import fieldStyles from './Field.module.css'
import styles from './PartialDateField.module.css'

interface Props extends FieldWords {
  /** 2024, 2024-07 or 2024-07-10; null while there is none. */
  value: string | null
  /** Null while what stands there is empty or cannot be a date yet. */
  onChange: (value: string | null) => void
}

/** A date as well as it is known: the day, only the month, or only the year. Buddhist-era years are asked about. */
export function PartialDateField({ label, help, error, isOptional, value, onChange }: Props) {
  const text = useKitText()
  const id = useId()
  const [typed, setTyped] = useState<TypedDate>(() => typedFrom(value))
  const [isLeft, setIsLeft] = useState(value !== null)
  const reading = readTypedDate(typed)
  const change = (part: Partial<TypedDate>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    const read = readTypedDate(next)
    onChange(read.state === 'good' ? read.value : null)
  }
  const isWrong = isLeft && (reading.state === 'wrong' || reading.state === 'unfinished')
  const described = {
    'aria-describedby': `${id}-error`,
    'aria-invalid': isWrong || reading.state === 'buddhist' || Boolean(error),
    // Only leaving the whole date counts: moving from the day to the month is still typing.
    onBlur: (event: FocusEvent) => setIsLeft(!event.currentTarget.closest('fieldset')?.contains(event.relatedTarget)),
  }
  return (
    <fieldset className={fieldStyles.field}>
      <legend className={fieldStyles.label}>
        {label}
        {isOptional && <span className={fieldStyles.optional}> {text.optional}</span>}
      </legend>
      <p className={fieldStyles.help}>{help ?? text.date.leaveEmpty}</p>
      <Parts typed={typed} onChange={change} described={described} />
      {reading.state === 'buddhist' && (
        <div className={styles.question}>
          <FieldError id={`${id}-error`}>{text.date.buddhist(reading.year, reading.common.year)}</FieldError>
          <Button small kind="soft" onClick={() => change(reading.common)}>
            {text.date.takeCommon(reading.common.year)}
          </Button>
        </div>
      )}
      {isWrong && <FieldError id={`${id}-error`}>{text.date.wrong}</FieldError>}
      {error && !isWrong && reading.state !== 'buddhist' && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}

function digits(length: number) {
  return { className: fieldStyles.control, inputMode: 'numeric', maxLength: length } as const
}

interface PartsProps {
  typed: TypedDate
  onChange: (part: Partial<TypedDate>) => void
  described: {
    'aria-describedby': string
    'aria-invalid': boolean
    onBlur: (event: FocusEvent) => void
  }
}

function Parts({ typed, onChange, described }: PartsProps) {
  const text = useKitText()
  const { language } = useLanguage()
  return (
    <div className={styles.parts}>
      <label>
        <span>{text.date.day}</span>
        <input
          autoComplete="off"
          {...described}
          {...digits(2)}
          value={typed.day}
          onChange={(e) => onChange({ day: latinDigits(e.target.value) })}
        />
      </label>
      <label>
        <span>{text.date.month}</span>
        <select
          autoComplete="off"
          {...described}
          className={fieldStyles.control}
          value={typed.month}
          onChange={(e) => onChange({ month: e.target.value })}
        >
          <option value="">{text.date.notKnown}</option>
          {months[language].map((month, index) => (
            <option key={month} value={String(index + 1)}>
              {index + 1} {month}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text.date.year}</span>
        <input
          autoComplete="off"
          {...described}
          {...digits(4)}
          value={typed.year}
          onChange={(e) => onChange({ year: latinDigits(e.target.value) })}
        />
      </label>
    </div>
  )
}
