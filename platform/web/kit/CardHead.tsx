import type { ReactNode } from 'react'
import styles from './Card.module.css'

interface Props {
  title: string
  /** “2 more”, “18”: a number beside the thing it counts. */
  count?: string | undefined
  /** A link or small action at the right. */
  action?: ReactNode
}

export function CardHead({ title, count, action }: Props) {
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      {count && <span className={styles.count}>{count}</span>}
      {action && <span className={styles.action}>{action}</span>}
    </div>
  )
}
