import type { Phase } from './phases.ts'
import { classNames } from './class-names.ts'
import styles from './PetalNumber.module.css'

/** The number of a phase in a petal-shaped drop. */
export function PetalNumber({ phase, size = 'medium' }: { phase: Phase; size?: 'medium' | 'large' }) {
  return (
    <span className={classNames(styles.drop, styles[size])} data-phase={phase}>
      {phase}
    </span>
  )
}
