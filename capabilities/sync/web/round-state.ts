import { useSyncExternalStore } from 'react'

/** Where the device stands with the node. waiting: no network, or the node is away; it goes on by itself. */
export type Round =
  | { step: 'waiting' | 'sending' | 'sign-in' }
  | { step: 'fetching'; arrived: number; expected: number }
  | { step: 'in-step'; at: number }

let round: Round = { step: 'waiting' }
const listeners = new Set<() => void>()

export async function tellRound(next: Round): Promise<void> {
  round = next
  for (const listener of listeners) listener()
}

export function useRound(): Round {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => round,
  )
}
