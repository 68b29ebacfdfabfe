import { IconChevronDown } from '@tabler/icons-react'
import { Field } from './Field.tsx'
import type { FieldWords } from './Field.tsx'
import { useKitText } from './use-kit-text.ts'
import styles from './Field.module.css'

interface Props extends FieldWords {
  choices: readonly { code: string; label: string }[]
  /** An empty string while nothing is chosen. */
  value: string
  onChange: (code: string) => void
  isDisabled?: boolean
}

/** The device's own list: it works with every keyboard, thumb and screen reader. For long lists use a picker. */
export function SelectField({ label, help, error, isOptional = false, choices, value, onChange, isDisabled }: Props) {
  const text = useKitText()
  return (
    <Field label={label} help={help} error={error} isOptional={isOptional}>
      {(control) => (
        <span className={styles.select}>
          <select
            autoComplete="off"
            {...control}
            className={styles.control}
            value={value}
            disabled={isDisabled}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            <option value="">{text.choose}</option>
            {choices.map((choice) => (
              <option key={choice.code} value={choice.code}>
                {choice.label}
              </option>
            ))}
          </select>
          <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        </span>
      )}
    </Field>
  )
}
