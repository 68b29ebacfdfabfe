import * as z from 'zod'
import { roles } from '#capabilities/identity/model/role.ts'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { closedReasons, deviceKinds, revocationReasons, unlocks, wipeReasons } from './device.ts'
import { longestLeaseDays, mostCases, mostExtraDays } from './lease.ts'
import {
  mayCarryDevice,
  mayExtendLease,
  mayListDevices,
  mayReadDevicePolicy,
  mayRevokeDevice,
  maySetDevicePolicy,
} from './policy.ts'

const ListedDevice = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: z.enum(deviceKinds),
  unlock: z.enum(unlocks),
  registeredAt: z.string(),
  lastContactAt: z.string(),
  /** Until when it opens without another contact. */
  opensUntil: z.string(),
  pending: z.int(),
  /** Entries that it handed in sealed and that its owner has not decided on. */
  sealed: z.int(),
  held: z.int(),
  wrongTries: z.int(),
  appVersion: z.string(),
  storageKept: z.boolean(),
  freeBytes: z.int().nullable(),
  revoked: z.object({ at: z.string(), because: z.enum(closedReasons) }).nullable(),
  wiped: z.object({ at: z.string(), because: z.enum(wipeReasons) }).nullable(),
})

export const listMyDevices = query({
  name: 'devices/list-my-devices',
  summary: 'The devices that carry one’s own work, and those that did.',
  path: '/devices/mine',
  input: z.object({}),
  output: z.object({ devices: z.array(ListedDevice) }),
  policy: mayCarryDevice,
})

export const listDevices = query({
  name: 'devices/list-devices',
  summary: 'The devices of the organisations one administers: standing and counts, never what waits on them.',
  path: '/devices',
  input: z.object({}),
  output: z.object({
    devices: z.array(
      ListedDevice.extend({
        accountId: z.uuid(),
        displayName: z.string(),
        roles: z.array(z.enum(roles)),
        organisationId: z.uuid(),
        organisationName: z.object({ en: z.string(), lo: z.string() }),
      }),
    ),
    /** There are more than the newest thousand. */
    more: z.boolean(),
  }),
  policy: mayListDevices,
})

export const revokeDevice = command({
  name: 'devices/revoke-device',
  summary: 'Close a device: its account is signed out everywhere at once, and it wipes itself at its next contact.',
  path: '/devices/:id/revoke',
  input: z.object({ id: Uuid, because: z.enum(revocationReasons) }),
  output: z.object({ ended: z.int() }),
  policy: mayRevokeDevice,
})

export const extendLease = command({
  name: 'devices/extend-lease',
  summary: 'Let a device open for more days; it learns of it as soon as it reaches the node, also without a session.',
  path: '/devices/:id/extend',
  input: z.object({ id: Uuid, days: z.int().min(1).max(mostExtraDays) }),
  output: z.object({ opensUntil: z.string() }),
  policy: mayExtendLease,
})

const Rule = z.object({
  leaseDays: z.int().min(1).max(longestLeaseDays),
  caseLimit: z.int().min(1).max(mostCases),
  /** Whether the names of people one works with may leave the node for its devices. */
  namesCarried: z.boolean().default(false),
})

export const setDevicePolicy = command({
  name: 'devices/set-device-policy',
  summary:
    'For how many days the devices of an organisation open without contact, how many cases they hold, and whether names.',
  path: '/devices/policy',
  input: Rule.extend({ organisationId: Uuid }),
  output: z.object({}),
  policy: maySetDevicePolicy,
})

export const readDevicePolicy = query({
  name: 'devices/read-device-policy',
  summary: 'The rule for devices of one’s own organisation, or of one that one administers.',
  path: '/devices/policy',
  input: z.object({ organisationId: Uuid }),
  output: Rule,
  policy: mayReadDevicePolicy,
})
