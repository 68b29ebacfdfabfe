import { partsOf } from '#capabilities/access/model/part.ts'
import { roles as allRoles } from '#capabilities/identity/model/role.ts'
import type { PageDefinition } from '#platform/web/pages.ts'

/** Whoever may read of somebody at all, as `mayFindPeople` says. */
const roles = allRoles.filter((role) =>
  partsOf({ grants: [{ role, scope: { kind: 'organisation' } }] }).includes('offer'),
)

export const pages: PageDefinition[] = [
  {
    path: '/cases/search',
    shell: 'app',
    area: 'cases',
    title: { en: 'Find a person', lo: 'ຊອກຫາຄົນ' },
    load: () => import('./FindPeoplePage.tsx'),
    // Names are looked for there, on a page whose text stays in memory, and never in Spotlight.
    find: { roles, always: true },
  },
  {
    path: '/people/$code',
    shell: 'app',
    area: 'cases',
    title: { en: 'Person', lo: 'ບຸກຄົນ' },
    load: () => import('./PersonPage.tsx'),
  },
]
