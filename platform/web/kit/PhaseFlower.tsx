import { petal, petalTurns } from './petal.ts'
import { phases } from './phases.ts'
import type { Phase, PhaseState } from './phases.ts'
import { useKitText } from './use-kit-text.ts'

interface Props {
  states: Readonly<Record<Phase, PhaseState>>
  size?: number
  /** The text equivalent is left out where words beside the flower already say it. */
  isDecorative?: boolean
}

/** Five petals for five phases, clockwise from the top: bright is now, pale is done, sand is not yet. */
export function PhaseFlower({ states, size = 38, isDecorative = false }: Props) {
  const text = useKitText()
  const now = phases.filter((phase) => states[phase] === 'now')
  const label = now
    .map((phase) => (phase === 5 && now.length > 1 ? text.alongside(text.phase[5]) : text.phase[phase]))
    .join(', ')
  return (
    <svg
      width={size}
      height={size}
      viewBox="-50 -50 100 100"
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {phases.map((phase, index) => (
        <path
          key={phase}
          transform={`rotate(${petalTurns[index]})`}
          d={petal}
          fill={states[phase] === 'later' ? 'var(--pp-track)' : `var(--pp-ph${phase})`}
          fillOpacity={states[phase] === 'done' ? 0.45 : 1}
          stroke="var(--pp-surface)"
          strokeWidth="4"
        />
      ))}
    </svg>
  )
}
