import type { Phase } from './phases.ts'
import { PetalNumber } from './PetalNumber.tsx'
import { useKitText } from './use-kit-text.ts'
import styles from './PhaseBadge.module.css'

/** Pill with the petal number and the name of the phase. */
export function PhaseBadge({ phase, label }: { phase: Phase; label?: string }) {
  const text = useKitText()
  return (
    <span className={styles.badge} data-phase={phase}>
      <PetalNumber phase={phase} />
      {label ?? text.phase[phase]}
    </span>
  )
}
