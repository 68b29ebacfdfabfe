import { useId } from 'react'
import styles from './SegmentedChoice.module.css'

interface Props<Code extends string> {
  /** Read aloud as the name of the group. */
  label: string
  choices: readonly { code: Code; label: string }[]
  value: Code
  onChange: (code: Code) => void
}

/** Two to four views of the same list: open or decided, waiting or answered. */
export function SegmentedChoice<Code extends string>({ label, choices, value, onChange }: Props<Code>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.group} data-pp-no-print>
      {choices.map((choice) => (
        <label key={choice.code} className={styles.choice}>
          <input
            autoComplete="off"
            type="radio"
            name={name}
            value={choice.code}
            checked={value === choice.code}
            onChange={() => onChange(choice.code)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}
