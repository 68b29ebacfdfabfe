import { useSyncExternalStore } from 'react'
import type { SessionActor } from '../session.ts'

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

export function useDevicePresence(): DevicePresence {
  return useSyncExternalStore(devicePresence.subscribe, devicePresence.current)
}
