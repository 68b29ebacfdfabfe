import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from './ErrorState.tsx'
import { LoadingState } from './LoadingState.tsx'

interface Props<T> {
  answer: UseQueryResult<T>
  children: (data: T) => ReactNode
}

/** The three states of an asked query: loading, could not be loaded, here it is. */
export function Asked<T>({ answer, children }: Props<T>) {
  if (answer.data !== undefined) return children(answer.data)
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  return <LoadingState />
}
