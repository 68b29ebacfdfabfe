import { reportContact } from '#capabilities/devices/model/api.ts'
import { call } from '#platform/web/api/call.ts'
import type { VaultState } from '#platform/web/device/vault-lock.ts'
import { isReachable } from '#platform/web/api/reachability.ts'
import { appVersion } from './app-version.ts'

/**
 * A new lease for a store whose time was up, in epoch milliseconds: only the node gives one, to a device that it has
 * not revoked, and only while its owner is signed in. Undefined while the old lease still runs.
 */
export async function renewedLease({ kind, deviceId, token, entries, tries }: VaultState): Promise<number | undefined> {
  if (kind !== 'lapsed' || !deviceId || !token || !isReachable()) return undefined
  const counts = { pending: entries, held: 0, wrongTries: tries }
  // The node says when it was: the phone's clock may be wrong.
  const whenever = { occurredAt: '' }
  const state = { appVersion, storageKept: false, freeBytes: null }
  const { leaseDays } = await call(reportContact, { id: deviceId, token, ...counts, ...state }, whenever)
  return Date.now() + leaseDays * 86_400_000
}
