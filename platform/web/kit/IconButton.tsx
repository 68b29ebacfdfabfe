import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './IconButton.module.css'

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'aria-label' | 'title'> {
  /** What it does, in words: read aloud and shown on hover. */
  label: string
  children: ReactNode
}

/** A round button that holds only an icon. */
export function IconButton({ label, children, className, ...rest }: Props) {
  return (
    <button type="button" {...rest} className={classNames(styles.button, className)} aria-label={label} title={label}>
      {children}
    </button>
  )
}
