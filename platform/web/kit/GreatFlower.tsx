import { useId } from 'react'
import { petal, petalTurns } from './petal.ts'

/** The large flower of the sign-in page, on indigo. */
export function GreatFlower({ className }: { className?: string | undefined }) {
  const gradient = useId()
  return (
    <svg className={className} viewBox="-52 -52 104 104" aria-hidden="true">
      <radialGradient id={gradient} cx="0" cy="0" r="46" gradientUnits="userSpaceOnUse">
        <stop offset="0" stopColor="#D99A1C" />
        <stop offset=".3" stopColor="#F0CE7C" />
        <stop offset=".62" stopColor="#FBF7EE" />
        <stop offset="1" stopColor="#FFFDF8" />
      </radialGradient>
      <g transform="rotate(14)">
        {petalTurns.map((turn) => (
          <path
            key={turn}
            transform={`rotate(${turn})`}
            d={petal}
            fill={`url(#${gradient})`}
            stroke="#1B2547"
            strokeWidth="1"
          />
        ))}
      </g>
    </svg>
  )
}
