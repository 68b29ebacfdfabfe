import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ButtonKind } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './Button.module.css'

interface Props {
  to: string
  kind?: ButtonKind
  small?: boolean
  wide?: boolean
  icon?: ReactNode
  iconAfter?: ReactNode
  children: ReactNode
}

/** A place to go, that looks like a button. */
export function ButtonLink({ to, kind = 'line', small, wide, icon, iconAfter, children }: Props) {
  return (
    <Link to={to} className={classNames(styles.button, styles[kind], small && styles.small, wide && styles.wide)}>
      {icon}
      <span>{children}</span>
      {iconAfter}
    </Link>
  )
}
