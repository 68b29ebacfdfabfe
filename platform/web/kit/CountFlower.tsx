import { petal, petalTurns } from './petal.ts'
import { phases } from './phases.ts'
import type { Phase } from './phases.ts'
import { useFormat } from '#platform/web/text/format.ts'

/** How many people are in each phase, a number on each petal. The list beside it carries the same numbers. */
export function CountFlower({ counts, size = 180 }: { counts: Readonly<Record<Phase, number>>; size?: number }) {
  const format = useFormat()
  return (
    <svg width={size} height={size} viewBox="-52 -52 104 104" aria-hidden="true">
      {phases.map((phase, index) => {
        const turn = petalTurns[index] ?? 0
        const angle = ((turn - 88) * Math.PI) / 180
        return (
          <g key={phase}>
            <path
              transform={`rotate(${turn})`}
              d={petal}
              fill={`var(--pp-ph${phase})`}
              stroke="var(--pp-surface)"
              strokeWidth="2"
            />
            <text
              x={Math.cos(angle) * 30}
              y={Math.sin(angle) * 30 + 4}
              textAnchor="middle"
              fontSize="11"
              fontWeight="700"
              fill={phase === 1 ? 'var(--pp-on-ph1)' : 'var(--pp-on-ph)'}
            >
              {format.number(counts[phase])}
            </text>
          </g>
        )
      })}
      <circle r="6.5" fill="var(--khamin-3)" stroke="var(--pp-surface)" strokeWidth="2" />
    </svg>
  )
}
