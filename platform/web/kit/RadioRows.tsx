import { useId } from 'react'
import styles from './RadioRows.module.css'

interface Props {
  /** Read aloud as the name of the group. */
  label: string
  choices: readonly { code: string; label: string; help?: string; because?: string }[]
  value: string | null
  onChange: (code: string) => void
}

/** A plain list of choices, none of which is suggested. */
export function RadioRows({ label, choices, value, onChange }: Props) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.rows}>
      {choices.map((choice) => (
        <label key={choice.code} className={styles.row}>
          <input
            autoComplete="off"
            type="radio"
            name={name}
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
  )
}
