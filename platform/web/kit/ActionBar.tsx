import type { ReactNode } from 'react'
import styles from './ActionBar.module.css'

/** The primary action at the bottom of a phone, full width; on a desk it stands under the content. */
export function ActionBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className={styles.bar} data-pp-no-print data-pp-action-bar>
      {children}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  )
}
