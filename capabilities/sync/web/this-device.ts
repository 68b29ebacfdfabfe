import { wrap } from 'comlink'
import { useSyncExternalStore } from 'react'
import type { SessionActor } from '#platform/web/session.ts'
import type { Device, VaultPort } from '#platform/web/device/device.ts'
import { offlineParts } from '#platform/web/device/parts.ts'
import { devicePort } from '#platform/web/device/port.ts'
import { devicePresence } from '#platform/web/device/presence.ts'
import type { OutboxEntry } from '#platform/web/device/vault.ts'
import type { NewVault, VaultState } from '#platform/web/device/vault-lock.ts'
import { vaultWorker } from '#platform/web/device/vault-worker-start.ts'
import type { Proof } from '#platform/web/device/wrap.ts'
import { isReachable } from '#platform/web/api/reachability.ts'
import { registerShell, unregisterShell } from './app-shell.ts'
import { watchOver } from './auto-lock.ts'

/** The longest that a lock waits for what is being kept. */
const keepingMs = 5000

let vault: VaultPort | null = null
let device: Device | null = null
let stopRounds = (): void => undefined
let stopWatching = (): void => undefined
let state: VaultState | null = null
let outbox: readonly OutboxEntry[] | null = null
const listeners = new Set<() => void>()

/** The vault in its worker. */
export function theVault(): VaultPort {
  vault ??= wrap(vaultWorker()) as unknown as VaultPort
  return vault
}

export async function refreshState(): Promise<VaultState> {
  state = await theVault().state()
  if (state.kind === 'none' && devicePresence.current() !== 'none') devicePresence.set('none')
  tell()
  return state
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What can be said of the store without opening it; null until it was asked. */
export function useVaultState(): VaultState | null {
  return useSyncExternalStore(subscribeAndRead, () => state)
}

function subscribeAndRead(listener: () => void): () => void {
  if (state === null) void refreshState()
  return subscribe(listener)
}

export const openDevice = (): Device | null => device

/** The device while its store is open. */
export function useOpenDevice(): Device | null {
  return useSyncExternalStore(subscribe, openDevice)
}

/** What waits on this device and is of interest to a person, oldest first; null while no store is open. */
export function useOutbox(): readonly OutboxEntry[] | null {
  return useSyncExternalStore(subscribe, () => outbox)
}

async function readOutbox(): Promise<void> {
  const going = device
  const all = await going?.entries().catch(() => null)
  outbox = all?.filter(({ name }) => !going?.commands.get(name)?.unseen) ?? null
  tell()
}

export async function setUpHere(given: NewVault): Promise<void> {
  await theVault().setUp(given)
  await opened(given.actor as SessionActor)
}

/** @throws VaultError codes as the error's message: wrong, wiped, lapsed, absent */
export async function unlockHere(proof: Proof, renewedUntil?: number): Promise<void> {
  try {
    await opened((await theVault().unlock(proof, renewedUntil)) as SessionActor)
  } finally {
    await refreshState()
  }
}

export async function unlockWithPin(pin: string): Promise<void> {
  try {
    await opened((await theVault().unlockWithPin(pin)) as SessionActor)
  } finally {
    await refreshState()
  }
}

/**
 * Whoever holds this device shows that it is theirs, while its store stays open. Wrong tries count as at the lock; after
 * too many the store is locked or empty, and the lock page goes on.
 * @throws VaultError codes as the error's message: wrong, wiped, locked
 */
export async function proveToVault(given: Proof | { pin: string }): Promise<void> {
  try {
    await ('pin' in given ? theVault().proveWithPin(given.pin) : theVault().prove(given))
  } catch (error) {
    if ((await refreshState()).kind !== 'open') await lockHere()
    throw error
  }
}

/** Loads what an open store needs and the lock does not. */
export async function readyToOpen() {
  const [{ Device: Opened }, rounds, parts] = await Promise.all([
    import('#platform/web/device/device.ts'),
    import('./rounds.ts'),
    offlineParts.load(),
  ])
  return { Opened, rounds, parts }
}

async function opened(owner: SessionActor): Promise<void> {
  const { Opened, rounds, parts } = await readyToOpen()
  device = new Opened({ vault: theVault(), parts, isReachable })
  devicePort.set(device)
  devicePresence.set('open', owner)
  await refreshState()
  device.subscribe(() => void readOutbox())
  await readOutbox()
  rounds.startRounds(device, wipeHere)
  stopRounds = rounds.stopRounds
  stopWatching = watchOver({ onPutAway: () => void device?.keepNow(), onLock: () => void lockHere() })
  // At each start, or nobody would hear of a newer version. Where a browser keeps no application, the store still works.
  void registerShell().catch(() => undefined)
}

/** With a PIN the session goes on behind it; without one the keys are forgotten. */
export async function lockHere(): Promise<void> {
  if (devicePresence.current() !== 'open') return
  const leaving = device
  rest()
  devicePresence.set('locked')
  // Nothing is shown any more; what was given a moment ago is kept before the store shuts, unless the disk hangs.
  await Promise.race([leaving?.keepNow(), new Promise((resolve) => setTimeout(resolve, keepingMs))])
  devicePort.set(null)
  await theVault().hide()
  await refreshState()
}

export async function wipeHere(): Promise<void> {
  rest()
  devicePort.set(null)
  await theVault().wipe()
  await unregisterShell().catch(() => undefined)
  devicePresence.set('none')
  await refreshState()
}

function rest(): void {
  stopRounds()
  stopWatching()
  device = null
  outbox = null
  tell()
}
