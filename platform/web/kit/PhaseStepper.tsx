import { IconCheck } from '@tabler/icons-react'
import { phases } from './phases.ts'
import type { Phase, PhaseState } from './phases.ts'
import { useKitText } from './use-kit-text.ts'
import styles from './PhaseStepper.module.css'

interface Props {
  states: Readonly<Record<Phase, PhaseState>>
  /** One short line under each phase: what happened, what is planned. */
  notes?: Partial<Record<Phase, string>>
}

/** Where the person stands. Justice comes after a dashed line: it runs alongside and follows the person's wishes. */
export function PhaseStepper({ states, notes = {} }: Props) {
  const text = useKitText()
  const stateWords = { done: text.phaseDone, now: text.phaseNow, later: text.phaseLater }
  return (
    <ol className={styles.steps}>
      {phases.map((phase) => (
        <li key={phase} className={styles.step} data-phase={phase} data-state={states[phase]}>
          <span className={styles.drop} aria-hidden="true">
            {states[phase] === 'done' ? <IconCheck size={16} stroke={2.5} /> : phase}
          </span>
          <span>
            <b className={styles.name}>{text.phase[phase]}</b>
            <span className="pp-unseen">, {stateWords[states[phase]]}</span>
            {notes[phase] && <span className={styles.note}>{notes[phase]}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
