import type { NavItem } from '#platform/web/pages.ts'
import { useSession } from '#platform/web/session.ts'
import { areas } from '../compose.tsx'

const all = areas.flatMap((area) => area.nav ?? []).toSorted((one, other) => one.order - other.order)

/** The navigation of whoever is signed in: items follow the role. */
export function useNav(): readonly NavItem[] {
  const { actor } = useSession()
  const roles = actor?.roles ?? []
  return all.filter((item) => !item.roles || item.roles.some((role) => roles.includes(role)))
}
