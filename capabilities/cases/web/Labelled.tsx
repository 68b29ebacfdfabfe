import type { ReactNode } from 'react'
import styles from './cases.module.css'

/** A heading over a group of choices; the group itself carries the name for screen readers. */
export function Labelled({ label, help, children }: { label: string; help?: string | undefined; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {help && <span className={styles.helper}>{help}</span>}
      {children}
    </div>
  )
}
