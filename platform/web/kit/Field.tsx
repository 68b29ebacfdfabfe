import { IconInfoCircle } from '@tabler/icons-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useKitText } from './use-kit-text.ts'
import styles from './Field.module.css'

export interface FieldWords {
  label: string
  help?: string | undefined
  /** How to fix it, in one sentence: `fields[path]` of useProblemText. */
  error?: string | undefined
  /** Shows “if any”: skipping is always allowed unless law demands the field. */
  isOptional?: boolean
}

interface Props extends FieldWords {
  /** The control takes the ids, so that label, help and error are read with it. */
  children: (control: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

/** Label above, help under it, error under the control in turmeric ink with an icon. */
export function Field({ label, help, error, isOptional, children }: Props) {
  const text = useKitText()
  const id = useId()
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {isOptional && <span className={styles.optional}> {text.optional}</span>}
      </label>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error} role="alert">
      <IconInfoCircle size={18} stroke={2} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
