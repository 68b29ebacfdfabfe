import { memo } from 'react'
import { wovenPattern } from './woven-pattern.ts'
import type { WovenPattern } from './woven-pattern.ts'
import { classNames } from './class-names.ts'
import styles from './WovenTile.module.css'

interface Props {
  /** The human code the pattern is drawn from: PP-7K4M2A-Q. */
  code: string
  /** small 30, medium 40, large 72 (60 on phones). */
  size?: 'small' | 'medium' | 'large'
}

/** Stands where other systems put a face. Decorative: the alias and code beside it identify. */
export const WovenTile = memo(function WovenTile({ code, size = 'medium' }: Props) {
  const pattern = wovenPattern(code)
  return (
    <span className={classNames(styles.tile, styles[size])} aria-hidden="true">
      <svg viewBox="-20 -20 40 40">
        <rect x="-20" y="-20" width="40" height="40" fill={pattern.ground} />
        <path d={diamond(17)} fill="none" stroke={pattern.thread} strokeWidth="2.6" />
        <Ring {...pattern} />
        <Centre {...pattern} />
        {[0, 90, 180, 270].map((turn) => (
          <g key={turn} transform={`rotate(${turn})`}>
            <Corner {...pattern} />
          </g>
        ))}
      </svg>
    </span>
  )
})

function diamond(reach: number, x = 0, y = 0): string {
  return `M${x} ${y - reach}L${x + reach} ${y}L${x} ${y + reach}L${x - reach} ${y}Z`
}

function Ring({ ring, thread, accent }: WovenPattern) {
  if (ring === 'filled') return <path d={diamond(11.5)} fill={thread} />
  if (ring === 'outlined') return <path d={diamond(11.5)} fill="none" stroke={accent} strokeWidth="2.2" />
  if (ring === 'crossed') return <path d="M0-13V13M-13 0H13" stroke={accent} strokeWidth="2.2" />
  return (
    <g fill="none" strokeWidth="1.8">
      <path d={diamond(12.4)} stroke={accent} />
      <path d={diamond(8.6)} stroke={thread} />
    </g>
  )
}

function Centre({ ring, centre, ground, thread, accent }: WovenPattern) {
  const [first, second] = ring === 'filled' ? [ground, accent] : [accent, ground]
  if (centre === 'diamond') return <path d={diamond(5)} fill={ring === 'filled' ? accent : thread} />
  if (centre === 'open') return <path d={diamond(5)} fill="none" stroke={first} strokeWidth="2" />
  if (centre === 'four') {
    return (
      <path
        d={[diamond(3.4, 0, -5), diamond(3.4, 5, 0), diamond(3.4, 0, 5), diamond(3.4, -5, 0)].join('')}
        fill={ring === 'filled' ? ground : thread}
      />
    )
  }
  return (
    <g>
      <path d={diamond(6.5)} fill={first} />
      {centre === 'nested' && <path d={diamond(3)} fill={second} />}
      {centre === 'starred' && (
        <path d="M-5 0H5M0-5V5" stroke={ring === 'filled' ? thread : ground} strokeWidth="1.5" />
      )}
    </g>
  )
}

function Corner({ corner, thread, accent }: WovenPattern) {
  if (corner === 'none') return null
  if (corner === 'triangles') return <path d="M-20-20H-9.5L-20-9.5Z" fill={accent} />
  if (corner === 'stripes') return <path d="M-10-19L-19-10M-14.5-19L-19-14.5" stroke={accent} strokeWidth="2" />
  if (corner === 'outlines') return <path d={diamond(4, -15.5, -15.5)} fill="none" stroke={thread} strokeWidth="1.7" />
  return <path d={diamond(3.6, -15.5, -15.5)} fill={accent} />
}
