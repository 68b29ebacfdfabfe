import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Card.module.css'

interface Props {
  children: ReactNode
  /** padded: room around; plain: rows reach the edges; next: the one turmeric surface of a page. */
  look?: 'plain' | 'padded' | 'next'
  label?: string
}

export function Card({ children, look = 'plain', label }: Props) {
  return (
    <section className={classNames(styles.card, styles[look])} aria-label={label}>
      {children}
    </section>
  )
}
