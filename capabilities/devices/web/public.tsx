import { lazy, Suspense } from 'react'
import type { SealedEntriesProps } from './SealedEntries.tsx'

const Loaded = lazy(() => import('./SealedEntries.tsx'))

/** What one's own devices handed in sealed, to send or to discard. Shows nothing when nothing waits. */
export function SealedEntries(props: SealedEntriesProps) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  )
}
