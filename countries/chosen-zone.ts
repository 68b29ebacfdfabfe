/** Apart from the rest of the country (chosen.ts): the sign-in page needs the zone, and none of the country's lists. */
export { zone } from './la/zone.ts'
