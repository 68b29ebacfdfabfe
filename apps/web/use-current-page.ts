import { useMatches } from '@tanstack/react-router'
import type { PageDefinition } from '#platform/web/pages.ts'

/** The page that is open, as its capability defined it. */
export function useCurrentPage(): PageDefinition | undefined {
  return useMatches({ select: (matches) => matches.at(-1)?.staticData.page })
}
