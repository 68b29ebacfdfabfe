import type { ReactNode } from 'react'
import { PhaseFlower } from './PhaseFlower.tsx'
import styles from './State.module.css'

interface Props {
  /** One sentence of fact. */
  fact: string
  /** One sentence of what comes next. */
  next?: string
  action?: ReactNode
}

const pale = { 1: 'done', 2: 'done', 3: 'done', 4: 'done', 5: 'done' } as const

/** Nothing here: a pale flower, a fact, and what comes next. */
export function EmptyState({ fact, next, action }: Props) {
  return (
    <div className={styles.state}>
      <PhaseFlower states={pale} size={60} isDecorative />
      <div className={styles.words}>
        <b>{fact}</b>
        {next && <p>{next}</p>}
        {action}
      </div>
    </div>
  )
}
