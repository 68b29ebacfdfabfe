import { type Expectations, standings } from './expectation.ts'
import { allSeats } from './seats.ts'

/** The nation's administrators, and in the welfare office itself its own. */
const administersWelfare = {
  ...Object.fromEntries(standings.map((standing) => [standing, ['administrator']])),
  'same-organisation': ['administrator', 'office-administrator'],
  assigned: ['administrator', 'office-administrator'],
} as const

export const devicesExpectations: Expectations = {
  // Whoever signs in may carry their own work; what a device then holds is what its account may read.
  'devices/register-device': 'signed-in',

  // A phone whose session ended must still learn that it was revoked, say that it is empty and hand in what it holds
  // sealed. Its token opens these doors and no others.
  'devices/device-standing': 'anyone',
  'devices/device-standing with a guess': {},
  'devices/confirm-wiped': 'anyone',
  'devices/confirm-wiped with a guess': {},
  'devices/hand-in-sealed': 'anyone',
  'devices/hand-in-sealed with a guess': {},

  // One's own devices and what they handed in, and never another's: not with the right token, not as administrator.
  'devices/report-contact of one’s own': 'signed-in',
  'devices/report-contact of somebody else': {},
  'devices/list-sealed-entries of one’s own': 'signed-in',
  'devices/list-sealed-entries of somebody else': {},
  'devices/settle-sealed-entry of one’s own': 'signed-in',
  'devices/settle-sealed-entry of somebody else': {},
  'devices/list-my-devices of one’s own': 'signed-in',
  'devices/list-my-devices of somebody else': {},

  // Administrators see standing and counts, and close what was lost. Nobody prolongs their own lease.
  'devices/list-devices': administersWelfare,
  'devices/revoke-device of one’s own': 'signed-in',
  'devices/revoke-device of somebody else': administersWelfare,
  'devices/extend-lease of one’s own': { always: [] },
  'devices/extend-lease of somebody else': administersWelfare,
  'devices/set-device-policy': administersWelfare,
  'devices/read-device-policy': {
    ...administersWelfare,
    'same-organisation': allSeats,
    assigned: allSeats,
  },
}
