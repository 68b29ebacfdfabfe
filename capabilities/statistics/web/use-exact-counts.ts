import { useQuery } from '@tanstack/react-query'
import { readIdentifiedPeople } from '#capabilities/statistics/model/api.ts'
import { call } from '#platform/web/api/call.ts'

/**
 * The exact counts, asked for once for each opening of the page: every asking is recorded, so neither coming back to
 * the window nor the connection asks again, and nothing is kept for the next opening.
 */
export function useExactCounts() {
  return useQuery({
    queryKey: [readIdentifiedPeople.name],
    queryFn: ({ signal }) => call(readIdentifiedPeople, {}, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  })
}
