const formats = new Map<string, Intl.DateTimeFormat>()

/** Days and years are counted in the node's own zone; instants are stored in UTC. @returns 2024-07-10 */
export function dayIn(zone: string, instant: Date): string {
  // Making a format costs a hundred times more than using one.
  const known = formats.get(zone)
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  if (!known) formats.set(zone, format)
  return format.format(instant)
}
