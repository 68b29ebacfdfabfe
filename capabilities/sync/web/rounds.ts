import { confirmWiped, deviceStanding, handInSealed, reportContact } from '#capabilities/devices/model/api.ts'
import type { Contract } from '#platform/model/contract.ts'
import { call } from '#platform/web/api/call.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { isReachable, subscribeToReach } from '#platform/web/api/reachability.ts'
import { bytesToBase64Url } from '#platform/web/device/base64.ts'
import type { Device, VaultPort } from '#platform/web/device/device.ts'
import { devicePort } from '#platform/web/device/port.ts'
import { devicePresence } from '#platform/web/device/presence.ts'
import { appVersion } from './app-version.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { tellRound } from './round-state.ts'

const restMs = 5 * 60_000
const soonMs = 800
const firstAgainMs = 15_000
const day = 86_400_000

/** The node says when a contact was: a phone whose clock is wrong goes on being in contact. */
const whenever = { occurredAt: '' }

let device: Device | null = null
let wipe: Wipe = () => Promise.resolve()
let timer: ReturnType<typeof setTimeout> | undefined
let unsubscribe: (() => void)[] = []
let failures = 0
let isRunning = false
let wanted = false

/** Leaves nothing of the store; given from where the store is held. */
type Wipe = () => Promise<void>

/** Keeps the device in step with the node while its store is open. */
export function startRounds(opened: Device, wiping: Wipe): void {
  stopRounds()
  wipe = wiping
  device = opened
  unsubscribe = [
    opened.subscribe(() => void whenSomethingWaits(opened)),
    subscribeToReach(() => isReachable() && soon()),
  ]
  void goRound()
}

export function stopRounds(): void {
  clearTimeout(timer)
  for (const end of unsubscribe) end()
  unsubscribe = []
  device = null
}

/** Begins the next round now. */
export function syncNow(): void {
  failures = 0
  void goRound()
}

async function whenSomethingWaits(opened: Device): Promise<void> {
  if (isRunning || !isReachable()) return
  if ((await opened.entries()).some(({ state }) => state === 'waiting')) soon()
}

function soon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void goRound(), soonMs)
}

async function goRound(): Promise<void> {
  if (!device) return
  if (isRunning) {
    wanted = true
    return
  }
  isRunning = true
  clearTimeout(timer)
  const going = device
  try {
    // One tab sends, or two would race for the order of what waits.
    const reached = await navigator.locks.request('pokpong-sync', { ifAvailable: true }, (lock) =>
      lock ? round(going) : true,
    )
    failures = reached ? 0 : failures + 1
  } catch (error) {
    failures += 1
    await tellRound({ step: problemOf(error).type === 'not-signed-in' ? 'sign-in' : 'waiting' })
  } finally {
    isRunning = false
    const wait = failures > 0 ? Math.min(firstAgainMs * 2 ** (failures - 1), restMs) : restMs
    if (device) timer = setTimeout(() => void goRound(), wanted ? soonMs : wait)
    wanted = false
  }
}

/**
 * The browser alone says whether there is a network: that the last request was lost is no reason to send no other.
 * @returns false when the node was not reached, so that it is tried again sooner
 */
async function round(going: Device): Promise<boolean> {
  const vault = going.vault
  if (!navigator.onLine) {
    await tellRound({ step: 'waiting' })
    return false
  }
  if (await isRevoked(vault)) {
    await closeForGood(vault, wipe)
    return true
  }
  await tellRound({ step: 'sending' })
  const pushed = await push(going, line)
  if (pushed !== 'done') {
    await tellRound({ step: pushed === 'sign-in' ? 'sign-in' : 'waiting' })
    return pushed === 'sign-in'
  }
  await contact(going)
  await tellRound({ step: 'fetching', arrived: 0, expected: 0 })
  await pull(going, line, (arrived, expected) => void tellRound({ step: 'fetching', arrived, expected }))
  await contact(going)
  await tellRound({ step: 'in-step', at: Date.now() })
  return true
}

/** The ordinary call; a missing session is an answer here, not a disturbance. What is not from the outbox is of now. */
function line(contract: Contract, input: unknown, once?: { commandId: string; occurredAt: string }): Promise<unknown> {
  return call(contract, input as never, { ...(once ?? whenever), askToSignIn: false })
}

async function contact(going: Device): Promise<void> {
  const { deviceId, token, tries } = await going.vault.state()
  if (!deviceId || !token) return
  const { leaseDays, nodeKey } = await call(
    reportContact,
    {
      id: deviceId,
      token,
      pending: (await going.entries()).length,
      held: (await going.vault.held('cases/read-case')).size,
      wrongTries: tries,
      appVersion,
      storageKept: await isStorageKept(),
      freeBytes: await freeBytes(),
    },
    { ...whenever, askToSignIn: false },
  )
  await going.vault.renewLease(Date.now() + leaseDays * day, nodeKey)
}

async function isRevoked(vault: VaultPort): Promise<boolean> {
  const { deviceId, token } = await vault.state()
  if (!deviceId || !token) return false
  const { standing } = await call(deviceStanding, { id: deviceId, token })
  return standing === 'revoked'
}

/**
 * Revoked, or closed by too many wrong tries: what it carried goes at once. What waits is handed in as it stands, sealed
 * to the node, for its author to decide about elsewhere; the node is told; then nothing is left.
 */
async function closeForGood(vault: VaultPort, wiping: Wipe): Promise<void> {
  await devicePort.current()?.keepNow()
  if ((await vault.state()).kind !== 'closed') await vault.close('revoked')
  devicePresence.set('locked')
  await handInWhatWaits(vault)
  const { deviceId, token, closed } = await vault.state()
  if (deviceId && token) await call(confirmWiped, { id: deviceId, token, because: closed ?? 'revoked' }, whenever)
  await wiping()
}

async function handInWhatWaits(vault: VaultPort): Promise<void> {
  const { deviceId, token } = await vault.state()
  if (!deviceId || !token) return
  const waiting = await vault.sealedForNode()
  for (let at = 0; at < waiting.length; at += 10) {
    const entries = waiting.slice(at, at + 10).map(({ id, sealed }) => ({ id, sealed: bytesToBase64Url(sealed) }))
    const { kept } = await call(handInSealed, { id: deviceId, token, entries }, whenever)
    await vault.handedIn(kept)
  }
}

let heeding: Promise<void> | null = null

/** Before anybody opens the store: a device that was revoked, or closed itself, comes to its end without being opened. */
export function heedStanding(vault: VaultPort, wiping: Wipe): Promise<void> {
  heeding ??= heed(vault, wiping).finally(() => {
    heeding = null
  })
  return heeding
}

async function heed(vault: VaultPort, wiping: Wipe): Promise<void> {
  const { kind } = await vault.state()
  if (kind === 'none' || !navigator.onLine) return
  if (kind === 'closed' || (await isRevoked(vault))) await closeForGood(vault, wiping)
}

async function isStorageKept(): Promise<boolean> {
  return (await navigator.storage?.persisted?.()) ?? false
}

async function freeBytes(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined || usage === undefined ? null : Math.max(0, Math.round(quota - usage))
}
