import { country } from '#countries/chosen.ts'
import { dayOf } from '#platform/web/text/format.ts'

export type NextContact = 'none' | 'tomorrow' | 'days' | 'week' | 'day'

const daysAhead = { tomorrow: 1, days: 3, week: 7 } as const
const day = 86_400_000

/** When the next contact is due, at nine in the morning of that day where the node is; null when none is planned. */
export function nextContactAt(choice: NextContact, chosenDay: string | null, now: Date): string | null {
  if (choice === 'none') return null
  if (choice === 'day') return chosenDay && chosenDay.length === 10 ? instantOn(chosenDay, 9) : null
  return instantOn(dayOf(new Date(now.getTime() + daysAhead[choice] * day)), 9)
}

/** An hour of a day in the node's zone as an instant: what the zone adds on that day is taken off again. */
export function instantOn(date: string, hour: number, zone: string = country.zone): string {
  const guess = new Date(`${date}T${String(hour).padStart(2, '0')}:00:00Z`)
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(guess)
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(offset) ?? ['', '+', '00', '00']
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
  return new Date(guess.getTime() - ahead).toISOString()
}
