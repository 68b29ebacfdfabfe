import { useSyncExternalStore } from 'react'

/**
 * What this device remembers for whoever uses it: language, theme, shortcuts. Never anything about an account.
 * Reading and writing may fail (private windows, full disks); the choice then lasts until the page closes.
 */
export interface Preference<T extends string> {
  get: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
}

export function preference<T extends string>(name: string, values: readonly T[], fallback: T): Preference<T> {
  const key = `pp-${name}`
  const listeners = new Set<() => void>()
  let current = recall(key, values) ?? fallback
  const tell = () => listeners.forEach((listener) => listener())
  if (typeof window !== 'undefined') {
    window.addEventListener('storage', (event) => {
      if (event.key !== key) return
      current = recall(key, values) ?? fallback
      tell()
    })
  }
  return {
    get: () => current,
    set(value) {
      current = value
      try {
        window.localStorage.setItem(key, value)
      } catch {
        // The choice still holds for this page.
      }
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function recall<T extends string>(key: string, values: readonly T[]): T | undefined {
  try {
    const stored = window.localStorage.getItem(key)
    return values.find((value) => value === stored)
  } catch {
    return undefined
  }
}

export function usePreference<T extends string>(remembered: Preference<T>): T {
  return useSyncExternalStore(remembered.subscribe, remembered.get)
}
