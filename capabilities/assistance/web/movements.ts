import type { Board, Resident } from '#capabilities/assistance/model/board.ts'

export interface Movement {
  kind: 'arrival' | 'departure'
  day: string
  resident: Resident
}

/** Planned arrivals and departures, the earliest first; a day that has passed comes before all others. */
export function movementsOf({ residents }: Pick<Board, 'residents'>): Movement[] {
  return residents
    .flatMap((resident): Movement[] => {
      const { state, plannedArrival, plannedDeparture } = resident.stay
      if (state === 'planned' && plannedArrival) return [{ kind: 'arrival', day: plannedArrival, resident }]
      return state === 'here' && plannedDeparture ? [{ kind: 'departure', day: plannedDeparture, resident }] : []
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))
}
