import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './StatusPill.module.css'

interface Props {
  /** ok given or on track; attention what to look at next; primary under way; information; plain; outlined. */
  tone?: 'ok' | 'attention' | 'primary' | 'information' | 'plain' | 'outlined'
  icon?: ReactNode
  children: ReactNode
}

/** A state, in words. The colour only repeats them. */
export function StatusPill({ tone = 'plain', icon, children }: Props) {
  return (
    <span className={classNames(styles.pill, styles[tone])}>
      {icon}
      {children}
    </span>
  )
}
