import { useSyncExternalStore } from 'react'

/** Whether the screen is covered. Names that were shown listen to this and hide themselves at once. */
let isCovered = false
const listeners = new Set<() => void>()

export const screenCover = {
  isCovered: () => isCovered,
  cover: () => change(true),
  uncover: () => change(false),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function change(covered: boolean): void {
  isCovered = covered
  listeners.forEach((listener) => listener())
}

export function useScreenCovered(): boolean {
  return useSyncExternalStore(screenCover.subscribe, screenCover.isCovered)
}
