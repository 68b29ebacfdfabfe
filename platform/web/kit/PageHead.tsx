import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

interface Props {
  /** A human title: the person and the need, not the record. */
  title: ReactNode
  /** One line of context. */
  context?: ReactNode
  /** The one primary action. */
  action?: ReactNode
}

export function PageHead({ title, context, action }: Props) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 tabIndex={-1}>{title}</h1>
        {context && <p className={styles.context}>{context}</p>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </header>
  )
}
