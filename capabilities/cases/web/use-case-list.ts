import { useInfiniteQuery } from '@tanstack/react-query'
import { listCases } from '#capabilities/cases/model/api.ts'
import type { InputOf } from '#platform/web/api/call.ts'
import { askThrough } from '#platform/web/api/through-device.ts'

export type ListChoice = Omit<InputOf<typeof listCases>, 'after'>

/** The list in the order of need, one page after the other, under the contract's own key so that commands refresh it. */
export function useCaseList(choice: ListChoice) {
  return useInfiniteQuery({
    queryKey: [listCases.name, choice],
    queryFn: ({ pageParam, signal }) => askThrough(listCases, { ...choice, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.after ?? undefined,
  })
}
