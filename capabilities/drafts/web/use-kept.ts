import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useState } from 'react'
import type { Rounds } from './use-rounds.ts'

export const RoundsContext = createContext<Rounds | null>(null)

/**
 * In place of `useState`, inside `Resumed`: begins with what was kept of this field and keeps what becomes of it.
 * Elsewhere it is `useState`. Values must survive JSON.
 */
export function useKept<T>(name: string, initial: T | (() => T)): [T, Dispatch<SetStateAction<T>>] {
  const keeper = useContext(RoundsContext)?.round?.keeper
  const [value, setValue] = useState<T>(() => {
    const own = typeof initial === 'function' ? (initial as () => T)() : initial
    return keeper ? keeper.first(name, own) : own
  })
  useEffect(() => keeper?.put(name, value), [keeper, name, value])
  return [value, setValue]
}

/**
 * For a form whose fields live outside of React: they are kept from here on, and `adopt` takes in what was kept.
 * @param adopt called once, before anything is drawn, with what was kept and when (ISO instant)
 */
export function useKeptOutside<T>(name: string, value: T, adopt: (kept: T, keptAt: string) => void): void {
  const round = useContext(RoundsContext)?.round
  const keeper = round?.keeper
  const [kept] = useState(() => keeper?.first(name, value))
  useEffect(() => {
    if (round?.keptAt && kept !== undefined && keeper?.hasResumed) adopt(kept, round.keptAt)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each go at the form
  }, [])
  useEffect(() => keeper?.put(name, value), [keeper, name, value])
}

/** For a command's `onDone`: what was kept is forgotten, then what is given happens. */
export function useSent<A extends unknown[]>(then?: (...done: A) => void): (...done: A) => void {
  const rounds = useContext(RoundsContext)
  return (...done) => {
    rounds?.sent()
    then?.(...done)
  }
}
