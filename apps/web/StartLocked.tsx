import { lazy, Suspense, useEffect, useState } from 'react'
import LockPage, { readyToOpen, useVaultState } from '#capabilities/sync/web/public-lock.tsx'
import { useDevicePresence } from '#platform/web/device/presence.ts'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { painted } from '#platform/web/painted.ts'
import { type Session, SessionContext } from '#platform/web/session.ts'
import { pageAt } from './page-at.ts'

const load = async () => ({ default: (await import('./Application.tsx')).Application })
const Application = lazy(load)

/**
 * A device that carries work starts with its lock alone, which needs neither the router nor any page. The rest is made
 * ready while the person finds their key, and takes over for good once the store is open, or needs more than a key: a
 * lapsed lease may ask its owner to sign in.
 */
export function StartLocked() {
  const presence = useDevicePresence()
  const state = useVaultState()
  const isLockEnough = presence === 'locked' && (state === null || state.kind === 'locked' || state.kind === 'closed')
  const [isBegun, setBegun] = useState(false)
  if (!isLockEnough && !isBegun) setBegun(true)
  const isKnown = state !== null
  useEffect(() => {
    if (isKnown) void makeReady()
  }, [isKnown])
  if (isBegun) {
    return (
      <Suspense fallback={<LoadingState />}>
        <Application />
      </Suspense>
    )
  }
  return (
    <SessionContext value={nobodyYet}>
      <LockPage />
    </SessionContext>
  )
}

/** Nothing but the key is asked for here, so nobody has to be asked who is there. */
const nobodyYet: Session = {
  actor: null,
  isLoading: true,
  error: null,
  refresh: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
}

/** Piece by piece, so that a touch never waits for all of it. */
async function makeReady(): Promise<void> {
  await painted()
  await readyToOpen()
  await load()
  await Promise.all([import('./shell/AppShell.tsx'), pageAt(window.location.pathname)?.load()])
}
