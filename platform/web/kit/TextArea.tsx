import type { ComponentPropsWithRef } from 'react'
import { Field } from './Field.tsx'
import type { FieldWords } from './Field.tsx'
import styles from './Field.module.css'

interface Props extends FieldWords, Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value' | 'children'> {
  value: string
  onChange: (value: string) => void
}

/** Some sentences. It grows with what is written. */
export function TextArea({ label, help, error, isOptional = false, value, onChange, ...rest }: Props) {
  return (
    <Field label={label} help={help} error={error} isOptional={isOptional}>
      {(control) => (
        <textarea
          autoComplete="off"
          spellCheck={false}
          {...rest}
          {...control}
          className={styles.control}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
