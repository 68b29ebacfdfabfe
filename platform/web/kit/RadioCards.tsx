import { useId } from 'react'
import { FieldError } from './Field.tsx'
import type { FieldWords } from './Field.tsx'
import fieldStyles from './Field.module.css'
import styles from './RadioCards.module.css'

interface Props extends FieldWords {
  choices: readonly { code: string; label: string; help?: string; because?: string }[]
  value: string | null
  onChange: (code: string) => void
  /** Two beside each other where there is room. */
  isPaired?: boolean
}

/** A few choices with room for a sentence each. A choice that is not open says why. */
export function RadioCards({ label, help, error, choices, value, onChange, isPaired = false }: Props) {
  const id = useId()
  return (
    <fieldset className={fieldStyles.field} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={fieldStyles.label}>{label}</legend>
      {help && <p className={fieldStyles.help}>{help}</p>}
      <div className={styles.cards} data-paired={isPaired || undefined}>
        {choices.map((choice) => (
          <label key={choice.code} className={styles.card} data-off={choice.because ? true : undefined}>
            <input
              autoComplete="off"
              type="radio"
              name={id}
              value={choice.code}
              checked={value === choice.code}
              disabled={Boolean(choice.because)}
              onChange={() => onChange(choice.code)}
            />
            <span>
              {choice.label}
              {(choice.because ?? choice.help) && <span className={styles.help}>{choice.because ?? choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
