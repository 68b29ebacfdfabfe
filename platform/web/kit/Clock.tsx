import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { readClock } from '#platform/web/text/clock-words.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { Ring } from './Ring.tsx'
import styles from './Clock.module.css'

interface Props {
  /** When the time began and when it is due, ISO instants. */
  from: string
  due: string
  answeredAt?: string | null | undefined
  /** What to do when it is past, after “3 h past, ”. */
  past?: string
}

/** A deadline: the arc is the time left, the words carry the meaning. It counts by the minute, without motion. */
export function Clock({ from, due, answeredAt, past }: Props) {
  const format = useFormat()
  const now = useMinute()
  const reading = readClock(from, due, now, answeredAt)
  return (
    <span className={styles.clock} data-state={reading.state}>
      {reading.state === 'answered' ? (
        <IconCircleCheck size={20} stroke={1.75} aria-hidden="true" />
      ) : (
        <Ring share={reading.state === 'late' ? 1 : reading.left} />
      )}
      {format.clock(reading, past)}
    </span>
  )
}

function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
