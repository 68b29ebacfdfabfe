import { useEffect, useState } from 'react'
import styles from './clips.module.css'
import { decode } from './read-sound.ts'

interface Props {
  /** Loudness between 0 and 1; null where the browser cannot decode it. */
  bars: readonly number[] | null
  /** How much was heard, between 0 and 1. */
  heard: number
}

const height = 22
const step = 4

/** The picture of a recording: what was heard is turmeric. Beside it always stands its time, so it is decoration. */
export function Waveform({ bars, heard }: Props) {
  if (!bars) return <span className={styles.noWave} />
  return (
    <svg
      className={styles.wave}
      viewBox={`0 0 ${bars.length * step} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map((bar, at) => {
        const tall = Math.max(2, bar * height)
        const isHeard = (at + 1) / bars.length <= heard
        return (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- the strokes of one sound never change places
            key={at}
            x={at * step}
            y={(height - tall) / 2}
            width={step - 1}
            height={tall}
            rx={1.5}
            data-heard={isHeard || undefined}
          />
        )
      })}
    </svg>
  )
}

/** The strokes of a sound, once it was decoded. */
export function useBars(sound: Blob | null): readonly number[] | null {
  const [decoded, setDecoded] = useState<{ sound: Blob; bars: readonly number[] | null } | null>(null)
  useEffect(() => {
    if (!sound) return
    let isCurrent = true
    void sound
      .arrayBuffer()
      .then(decode)
      .then((heard) => isCurrent && setDecoded({ sound, bars: heard?.bars ?? null }))
    return () => {
      isCurrent = false
    }
  }, [sound])
  return decoded?.sound === sound ? decoded.bars : null
}
