import { useQuery } from '@tanstack/react-query'
import type { UseQueryOptions } from '@tanstack/react-query'
import type { Query } from '#platform/model/contract.ts'
import type { InputOf, OutputOf } from './call.ts'
import { askThrough } from './through-device.ts'

/** The key under which an answer is kept: first the contract's name, then the input. */
export function askKey<Q extends Query>(query: Q, input?: InputOf<Q>): readonly unknown[] {
  return input === undefined ? [query.name] : [query.name, input]
}

type Choices<Q extends Query> = Pick<
  UseQueryOptions<OutputOf<Q>>,
  'enabled' | 'refetchInterval' | 'staleTime' | 'placeholderData'
>

/**
 * Ask a query of the server. `data` is the typed answer; `error` is a ProblemError for `<ErrorState>`.
 * Answers live in memory only.
 */
export function useAsk<Q extends Query>(query: Q, input: InputOf<Q>, choices: Choices<Q> = {}) {
  return useQuery<OutputOf<Q>>({
    queryKey: askKey(query, input),
    queryFn: ({ signal }) => askThrough(query, input, { signal }),
    ...choices,
  })
}
