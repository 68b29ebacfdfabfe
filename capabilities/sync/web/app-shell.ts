import { useSyncExternalStore } from 'react'
import { devicePort } from '#platform/web/device/port.ts'

/**
 * The service worker keeps the application itself, so that it starts without a network. It is registered only on a device
 * that carries work: whoever looks for help leaves no such trace.
 */
export async function registerShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/' })
  if (!known.has(registration)) registration.addEventListener('updatefound', () => watch(registration))
  known.add(registration)
  watch(registration)
}

/** Asked for at each unlocking, which also makes the browser look for a newer version. */
const known = new WeakSet<ServiceWorkerRegistration>()
let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    // The first version takes over by itself; a later one waits until somebody says so.
    if (registration.waiting && navigator.serviceWorker.controller) {
      waiting = registration.waiting
      for (const listener of listeners) listener()
    }
  }
  registration.installing?.addEventListener('statechange', look)
  look()
}

/** Whether a newer application waits; words that are being typed are never interrupted by it. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => waiting !== null,
  )
}

export async function takeNewVersion(): Promise<void> {
  await devicePort.current()?.keepNow()
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting?.postMessage({ type: 'SKIP_WAITING' }, [])
}

export async function unregisterShell(): Promise<void> {
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister()
  for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name)
}
