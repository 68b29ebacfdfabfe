import type { WipeReason } from './device.ts'
import { callWithDaysLeft, daysLeft } from './lease.ts'

/** What the state of a device is told from. Instants as ISO texts, as the answers bring them. */
export interface SeenDevice {
  lastContactAt: string
  opensUntil: string
  /** Entries that waited on the device at its last contact. */
  pending: number
  revoked: object | null
  wiped: { because: WipeReason } | null
}

export type DeviceState =
  | { kind: 'in-step' }
  | { kind: 'sending'; count: number }
  | { kind: 'offline'; days: number }
  | { kind: 'call-them'; days: number }
  | { kind: 'closes-on-contact' }
  | { kind: 'closed-and-wiped'; because: WipeReason }

/** Without contact for a day, a device is somewhere without a network. */
const offlineAfterMs = 86_400_000

/** How a device stands at this moment. The screen tells it, so that an answer of the server holds no `now`. */
export function stateOf(device: SeenDevice, now: Date): DeviceState {
  if (device.wiped) return { kind: 'closed-and-wiped', because: device.wiped.because }
  if (device.revoked) return { kind: 'closes-on-contact' }
  const left = daysLeft(new Date(device.opensUntil), now)
  const silentMs = now.getTime() - new Date(device.lastContactAt).getTime()
  // A short lease begins with few days left: nobody needs a call on the day of the last contact.
  if (left <= callWithDaysLeft && silentMs >= offlineAfterMs) return { kind: 'call-them', days: left }
  if (silentMs >= offlineAfterMs) return { kind: 'offline', days: Math.floor(silentMs / offlineAfterMs) }
  return device.pending > 0 ? { kind: 'sending', count: device.pending } : { kind: 'in-step' }
}

export function isClosed(device: SeenDevice): boolean {
  return device.wiped !== null
}

/** Somebody has to do something: call, or wait for a lost phone to wipe itself. */
export function needsSomebody(device: SeenDevice, now: Date): boolean {
  const { kind } = stateOf(device, now)
  return kind === 'call-them' || kind === 'closes-on-contact'
}
