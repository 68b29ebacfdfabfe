import { useId } from 'react'
import { petal, petalTurns } from './petal.ts'

interface Props {
  size?: number
  /** plain: petals only; mark: on the indigo square, as in the sidebar and the app icon. */
  look?: 'plain' | 'mark'
}

/** The champa flower, our mark. Decorative beside the written name. */
export function Champa({ size = 34, look = 'mark' }: Props) {
  const gradient = useId()
  return (
    <svg viewBox="-60 -60 120 120" width={size} height={size} aria-hidden="true">
      {look === 'mark' && <rect x="-60" y="-60" width="120" height="120" rx="34" fill="#283566" />}
      <radialGradient id={gradient} cx="0" cy="0" r="26" gradientUnits="userSpaceOnUse">
        <stop offset="0" stopColor="#E4A51F" />
        <stop offset=".55" stopColor="#F4D993" />
        <stop offset="1" stopColor="#FFFDF8" />
      </radialGradient>
      {petalTurns.map((turn) => (
        <path
          key={turn}
          transform={`rotate(${turn})`}
          d={petal}
          fill={`url(#${gradient})`}
          stroke="#283566"
          strokeWidth="2.5"
        />
      ))}
    </svg>
  )
}
