import { lazy, Suspense } from 'react'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { useSession } from '#platform/web/session.ts'
import { NotFound } from './NotFound.tsx'
import styles from './UnknownAddress.module.css'

const AppShell = lazy(() => import('./shell/AppShell.tsx'))

/** An address that leads nowhere: inside the application for whoever is signed in, alone for everybody else. */
export function UnknownAddress() {
  const { actor, isLoading } = useSession()
  if (isLoading) return <LoadingState />
  if (!actor) {
    return (
      <main className={styles.alone}>
        <NotFound />
      </main>
    )
  }
  return (
    <Suspense fallback={<LoadingState />}>
      <AppShell>
        <NotFound />
      </AppShell>
    </Suspense>
  )
}
