import type { PageDefinition } from '#platform/web/pages.ts'
import './problem-words.ts'

export const pages: PageDefinition[] = [
  {
    path: '/cases/search',
    shell: 'app',
    area: 'cases',
    title: { en: 'Find a person', lo: 'ຊອກຫາຄົນ' },
    load: () => import('./FindPeoplePage.tsx'),
  },
  {
    path: '/people/$code',
    shell: 'app',
    area: 'cases',
    title: { en: 'Person', lo: 'ບຸກຄົນ' },
    load: () => import('./PersonPage.tsx'),
  },
]
