import { IconChevronDown } from '@tabler/icons-react'
import styles from './NarrowSelect.module.css'

interface Props {
  /** Read aloud as its name. */
  label: string
  /** What is shown while nothing narrows; left out where something is always chosen. */
  all?: string
  choices: readonly { code: string; label: string }[]
  value: string
  onChange: (code: string) => void
}

/** A choice as small as its words: to narrow a list, or to move one thing on. */
export function NarrowSelect({ label, all, choices, value, onChange }: Props) {
  return (
    <span className={styles.narrow} data-chosen={(all !== undefined && value !== '') || undefined}>
      <select
        autoComplete="off"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {all && <option value="">{all}</option>}
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.label}
          </option>
        ))}
      </select>
      <IconChevronDown size={16} stroke={2} aria-hidden="true" />
    </span>
  )
}
