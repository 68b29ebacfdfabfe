import { useSyncExternalStore } from 'react'
import type { SessionActor } from '../session.ts'
import { storeName } from './store-name.ts'

/**
 * Whether this browser carries work. none: it does not. locked: nothing is shown until its store is open. open: its store
 * answers. set-aside: somebody works here without it, in this tab, until it is closed.
 */
export type DevicePresence = 'none' | 'locked' | 'open' | 'set-aside'

/** Says no more than that there is a store, which whoever looks through the browser's profile sees anyway. */
const flag = 'pp-device'

let presence: DevicePresence = hasFlag() ? 'locked' : 'none'
let actor: SessionActor | null = null
const listeners = new Set<() => void>()

function hasFlag(): boolean {
  try {
    return localStorage.getItem(flag) !== null
  } catch {
    return false
  }
}

export const devicePresence = {
  current: (): DevicePresence => presence,
  /** Whose device it is, while its store is open: who works here when no server can be asked. */
  actor: (): SessionActor | null => actor,
  set(next: DevicePresence, owner: SessionActor | null = null): void {
    presence = next
    actor = owner
    if (next === 'none') localStorage.removeItem(flag)
    else localStorage.setItem(flag, '1')
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/**
 * Asked once at the start. Chromium writes local storage only once in a while, so a crash may take the flag and leave the
 * store; then the store itself says that there is one, or what waits in it would never be sent.
 */
export async function lookForStore(): Promise<void> {
  if (presence !== 'none') return
  if (await hasStore()) devicePresence.set('locked')
}

async function hasStore(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === storeName)
  } catch {
    // A browser that keeps nothing at all.
    return false
  }
}

export function useDevicePresence(): DevicePresence {
  return useSyncExternalStore(devicePresence.subscribe, devicePresence.current)
}
