import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import type { ReactNode } from 'react'
import { useDevicePresence } from '#platform/web/device/presence.ts'
import { ErrorState } from '#platform/web/kit/ErrorState.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { useSession } from '#platform/web/session.ts'

const LockPage = lazy(() => import('#capabilities/sync/web/public-lock.tsx'))

/** Shows its children to somebody who is signed in; everybody else is taken to the sign-in and back. */
export function RequireActor({ children }: { children: ReactNode }) {
  const { actor, isLoading, error, refresh } = useSession()
  const presence = useDevicePresence()
  // A device that carries work shows nothing, to anybody, before its store is open.
  if (presence === 'locked') {
    return (
      <Suspense fallback={<LoadingState />}>
        <LockPage />
      </Suspense>
    )
  }
  if (isLoading) return <LoadingState />
  if (actor) return children
  if (error) return <ErrorState error={error} onRetry={() => void refresh()} />
  return <ToSignIn />
}

/** Goes there once: the address that somebody wanted must not be taken from where they are already being sent. */
function ToSignIn() {
  const router = useRouter()
  useEffect(() => {
    const { href } = router.state.location
    if (router.state.location.pathname === '/sign-in') return
    void router.navigate({ to: '/sign-in', search: href === '/' ? {} : { next: href }, replace: true })
  }, [router])
  return <LoadingState />
}
