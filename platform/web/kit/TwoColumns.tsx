import type { ReactNode } from 'react'
import styles from './TwoColumns.module.css'

interface Props {
  main: ReactNode
  side: ReactNode
  /** Width of the side column in pixels; at 900 px and below it goes under the main one. */
  sideWidth?: 256 | 320 | 370 | 420
}

export function TwoColumns({ main, side, sideWidth = 370 }: Props) {
  return (
    <div className={styles.columns} data-side={sideWidth}>
      <div className={styles.column}>{main}</div>
      <div className={styles.column}>{side}</div>
    </div>
  )
}
