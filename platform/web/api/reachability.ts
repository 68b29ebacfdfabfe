import { useSyncExternalStore } from 'react'

/** Whether the server answers: the browser's own word, corrected by what the last request found. */
let lastRequestArrived = true
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

export function noteRequest(arrived: boolean): void {
  if (arrived === lastRequestArrived) return
  lastRequestArrived = arrived
  tell()
}

export function isReachable(): boolean {
  return navigator.onLine && lastRequestArrived
}

/** Told when the server comes into reach or goes out of it. */
export function subscribeToReach(listener: () => void): () => void {
  const onlineAgain = () => {
    lastRequestArrived = true
    listener()
  }
  listeners.add(listener)
  window.addEventListener('online', onlineAgain)
  window.addEventListener('offline', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('online', onlineAgain)
    window.removeEventListener('offline', listener)
  }
}

export function useReachable(): boolean {
  return useSyncExternalStore(subscribeToReach, isReachable)
}
