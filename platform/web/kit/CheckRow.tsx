import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './CheckRow.module.css'

interface Props {
  label: ReactNode
  help?: ReactNode
  isChecked: boolean
  onChange: (checked: boolean) => void
}

/** A condition to confirm, as a card: the safety gate, the scopes of a consent. */
export function CheckRow({ label, help, isChecked, onChange }: Props) {
  return (
    <label className={styles.check}>
      <input
        autoComplete="off"
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.box} aria-hidden="true">
        {isChecked && <IconCheck size={18} stroke={3} />}
      </span>
      <span>
        {label}
        {help && <span className={styles.help}>{help}</span>}
      </span>
    </label>
  )
}
