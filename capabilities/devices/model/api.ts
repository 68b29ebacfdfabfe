import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import {
  AppVersion,
  DeviceCode,
  deviceKinds,
  DeviceProof,
  DeviceToken,
  NodeKey,
  unlocks,
  wipeReasons,
} from './device.ts'
import { mayCarryDevice } from './policy.ts'

/** What the device says of itself at each contact. Never where it is. */
const Report = z.object({ appVersion: AppVersion, storageKept: z.boolean() })

export const registerDevice = command({
  name: 'devices/register-device',
  summary: 'Let this phone or laptop carry the signed-in account’s work without a network.',
  path: '/devices',
  input: Report.extend({
    id: Uuid,
    code: DeviceCode,
    kind: z.enum(deviceKinds),
    token: DeviceToken,
    unlock: z.enum(unlocks),
  }),
  output: z.object({ leaseDays: z.int(), nodeKey: NodeKey, caseLimit: z.int() }),
  policy: mayCarryDevice,
  // Or an open session at a desk that nobody watches would be enough to take a whole caseload away.
  stepUp: true,
  secretInput: true,
})

export const deviceStanding = query({
  name: 'devices/device-standing',
  summary: 'Whether a device still carries work. Needs no session, so that a lost phone learns that it was revoked.',
  path: '/devices/standing',
  method: 'POST',
  input: DeviceProof,
  output: z.object({
    standing: z.enum(['active', 'revoked', 'unknown']),
    /** Days from now for which the store may still be opened; 0 unless active. Asking does not prolong the lease. */
    leaseDays: z.int(),
    nodeKey: NodeKey,
  }),
  policy: 'public',
})

export const reportContact = command({
  name: 'devices/report-contact',
  summary: 'The device was in contact: counts of what waits and what it holds, and a new lease in return.',
  path: '/devices/contact',
  input: Report.extend({
    id: Uuid,
    token: DeviceToken,
    /** Entries in the outbox. */
    pending: z.int().min(0).max(1_000_000),
    /** Cases that it holds. */
    held: z.int().min(0).max(1_000_000),
    wrongTries: z.int().min(0).max(1000),
    freeBytes: z.int().min(0).nullable(),
  }),
  output: z.object({ leaseDays: z.int(), caseLimit: z.int(), nodeKey: NodeKey }),
  policy: mayCarryDevice,
  leavesNoLeaf: true,
})

export const confirmWiped = command({
  name: 'devices/confirm-wiped',
  summary: 'A device says that it has wiped itself, and why. Needs no session.',
  path: '/devices/wiped',
  input: DeviceProof.extend({ because: z.enum(wipeReasons) }),
  output: z.object({}),
  policy: 'public',
  leavesNoLeaf: true,
})

/** Entries at once, and the longest one as base64url: a command's input of 64 KiB in Lao with all its escapes. */
export const mostSealedAtOnce = 50
export const longestSealed = 400_000

export const handInSealed = command({
  name: 'devices/hand-in-sealed',
  summary: 'Outbox entries of a device whose store cannot be opened any more, kept sealed for its owner. No session.',
  path: '/devices/sealed',
  input: DeviceProof.extend({
    entries: z
      .array(
        z.object({
          id: Uuid,
          sealed: z
            .string()
            .regex(/^[A-Za-z0-9_-]+$/)
            .max(longestSealed),
        }),
      )
      .min(1)
      .max(mostSealedAtOnce),
  }),
  /** The ids that are safe here, also those handed in before: the device may forget them. */
  output: z.object({ kept: z.array(z.uuid()) }),
  policy: 'public',
  leavesNoLeaf: true,
  bodyLimit: 2 * 1024 * 1024,
})

export const listSealedEntries = query({
  name: 'devices/list-sealed-entries',
  summary: 'What one’s own devices handed in sealed and nobody decided on yet, opened for their owner alone.',
  path: '/devices/sealed',
  input: z.object({}),
  output: z.object({
    entries: z.array(
      z.object({
        id: z.uuid(),
        deviceId: z.uuid(),
        deviceCode: z.string(),
        deviceKind: z.enum(deviceKinds),
        handedInAt: z.string(),
        /** Null where the seal does not open or holds another account’s entry: it can only be discarded. */
        command: z
          .object({
            name: z.string(),
            commandId: z.uuid(),
            occurredAt: z.string(),
            input: z.record(z.string(), z.unknown()),
          })
          .nullable(),
      }),
    ),
  }),
  policy: mayCarryDevice,
})

export const settleSealedEntry = command({
  name: 'devices/settle-sealed-entry',
  summary: 'Its owner sent an entry that was handed in sealed, or discards it. Its words are forgotten here.',
  path: '/devices/sealed/:id/settle',
  input: z.object({ id: Uuid, outcome: z.enum(['sent', 'discarded']) }),
  output: z.object({}),
  policy: mayCarryDevice,
})
