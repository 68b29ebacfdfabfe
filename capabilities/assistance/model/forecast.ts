import { dayAfter, type Stay, takesPlace } from './stay.ts'

interface DayForecast {
  /** 2026-07-10, in the node's zone. */
  day: string
  /** Places taken in the night after this day. */
  taken: number
  /** Places kept for arrivals that are still awaited today or are overdue: shown apart, because nobody is in them yet. */
  kept: number
}

type Planned = Pick<Stay, 'state' | 'plannedArrival' | 'arrivedOn' | 'plannedDeparture'>

/** Places taken today and on the days after, planned arrivals and departures included. */
export function forecast(stays: readonly Planned[], today: string, days = 14): DayForecast[] {
  return Array.from({ length: days }, (_, index) => {
    const day = dayAfter(today, index)
    const present = stays.filter((stay) => takesPlace(stay) && covers(stay, day, today))
    // An arrival of today is awaited; from tomorrow on the plan counts as if it had come true.
    const kept = index === 0 ? present.filter((stay) => stay.state === 'planned').length : 0
    return { day, taken: present.length - kept, kept }
  })
}

/** Somebody here stays until the planned departure; a departure that was due and not recorded has not happened. */
function covers(stay: Planned, day: string, today: string): boolean {
  const from = stay.state === 'here' ? today : (stay.plannedArrival ?? today)
  const begins = from < today ? today : from
  const leaves = stay.plannedDeparture
  if (day < begins) return false
  return leaves === null || leaves <= today ? true : day < leaves
}
