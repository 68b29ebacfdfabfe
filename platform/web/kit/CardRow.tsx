import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './Card.module.css'

interface Props {
  /** WovenTile, SealedTile or an icon. */
  lead?: ReactNode
  /** Alias in 650, then the code. */
  title: ReactNode
  code?: string
  /** One line of why it is here. */
  why?: ReactNode
  /** Pills and clock. */
  end?: ReactNode
  /** The whole row opens this page. `J` and `K` move between such rows. */
  to?: string
}

/** A row of a list inside a card: who, why, and what is due. */
export function CardRow({ lead, title, code, why, end, to }: Props) {
  const content = (
    <>
      {lead}
      <span className={styles.who}>
        <span className={styles.name}>
          <b>{title}</b> {code && <span className={styles.code}>{code}</span>}
        </span>
        {why && <span className={styles.why}>{why}</span>}
      </span>
      {end && <span className={styles.end}>{end}</span>}
    </>
  )
  if (!to) return <div className={styles.row}>{content}</div>
  return (
    <Link to={to} className={styles.row} data-pp-row>
      {content}
    </Link>
  )
}
