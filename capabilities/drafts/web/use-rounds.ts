import { useEffect, useState } from 'react'
import { useActor } from '#platform/web/session.ts'
import { DraftKeeper, type Fields } from './draft-keeper.ts'
import { type DraftOf, DraftPlace, type Found } from './draft-place.ts'

/** One go at a form: from opening it, or beginning it afresh, to sending it. */
export interface Round {
  number: number
  keeper: DraftKeeper
  /** When it was kept that this go continues. */
  keptAt: string | null
  /** What stood in the form before it was begun afresh. */
  before: Fields | null
  isTouched: boolean
}

export interface Rounds {
  round: Round | null
  error: Error | null
  retry: () => void
  startAfresh: () => void
  bringBack: () => void
  /** The command was done: nothing is kept of it any more. */
  sent: () => void
}

let rounds = 0

/** @param isOpen reads what was kept each time that this becomes true */
export function useRounds(of: DraftOf, isOpen: boolean): Rounds {
  const { accountId } = useActor()
  const [place] = useState(() => new DraftPlace(accountId, of))
  const [round, setRound] = useState<Round | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [attempt, setAttempt] = useState(0)
  const { personIds } = of
  useEffect(() => void (place.personIds = personIds ?? []), [place, personIds])
  const begin = (found: Found | null, before: Fields | null = null): Round => {
    const number = ++rounds
    const touched = () => setRound((now) => (now?.number === number ? { ...now, isTouched: true } : now))
    const keeper = new DraftKeeper((content, leaving) => place.save(content, leaving), found?.fields ?? null, touched)
    return { number, keeper, keptAt: found?.keptAt ?? null, before, isTouched: false }
  }
  useEffect(() => {
    if (!isOpen) return
    let isCurrent = true
    place.read().then(
      (found) => {
        if (!isCurrent) return
        setError(null)
        setRound(begin(found))
      },
      (fault: Error) => isCurrent && setError(fault),
    )
    return () => void (isCurrent = false)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `begin` only makes what is stored
  }, [place, isOpen, attempt])
  useLeaving(round?.keeper)
  const endThis = () => void round?.keeper.end().then(() => place.discard())
  return {
    round,
    error,
    retry: () => {
      setError(null)
      setAttempt((now) => now + 1)
    },
    startAfresh: () => {
      endThis()
      setRound(begin(null, round?.keeper.fields ?? null))
    },
    bringBack: () => {
      void round?.keeper.end()
      const next = begin({ fields: round?.before ?? {}, keptAt: new Date().toISOString() })
      setRound({ ...next, isTouched: true })
      next.keeper.touch()
    },
    sent: endThis,
  }
}

/** Saves when the page is hidden or goes, and when the form is left inside the application. */
function useLeaving(keeper: DraftKeeper | undefined): void {
  useEffect(() => {
    if (!keeper) return
    const leave = () => void keeper.flush(true)
    const hide = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      void keeper.flush()
    }
  }, [keeper])
}
