import { Navigate, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ErrorState } from '#platform/web/kit/ErrorState.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { useSession } from '#platform/web/session.ts'

/** Shows its children to somebody who is signed in; everybody else is taken to the sign-in and back. */
export function RequireActor({ children }: { children: ReactNode }) {
  const { actor, isLoading, error, refresh } = useSession()
  const address = useRouterState({ select: (state) => state.location.href })
  if (isLoading) return <LoadingState />
  if (actor) return children
  if (error) return <ErrorState error={error} onRetry={() => void refresh()} />
  return <Navigate to="/sign-in" search={address === '/' ? {} : { next: address }} replace />
}
