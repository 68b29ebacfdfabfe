import { IconChevronDown } from '@tabler/icons-react'
import styles from './cases.module.css'

interface Props {
  /** Read aloud as its name; the first choice says what is shown without it. */
  label: string
  all: string
  choices: readonly { code: string; label: string }[]
  value: string
  onChange: (code: string) => void
}

/** One way to narrow a list, as small as its words. */
export function NarrowSelect({ label, all, choices, value, onChange }: Props) {
  return (
    <span className={styles.narrow} data-chosen={value !== '' || undefined}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
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
