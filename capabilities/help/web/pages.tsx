import type { PageDefinition } from '#platform/web/pages.ts'

export const pages: PageDefinition[] = [
  // The browser's tab says nothing that a person looking over a shoulder would understand.
  { path: '/help', shell: 'public', load: () => import('./HelpPage.tsx'), title: { en: 'Information', lo: 'ຂໍ້ມູນ' } },
]
