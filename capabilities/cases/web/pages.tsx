import { IconUsers } from '@tabler/icons-react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'

const title = { en: 'People and cases', lo: 'ຄົນ ແລະ ກໍລະນີ' }

export const pages: PageDefinition[] = [
  { path: '/cases', shell: 'app', area: 'cases', title, load: () => import('./CasesPage.tsx') },
  {
    path: '/cases/new',
    shell: 'app',
    area: 'cases',
    title: { en: 'Open a case', lo: 'ເປີດກໍລະນີ' },
    load: () => import('./OpenCasePage.tsx'),
  },
  {
    path: '/cases/danger',
    shell: 'app',
    area: 'cases',
    title: { en: 'Opened in danger', lo: 'ເປີດເບິ່ງສຸກເສີນ' },
    load: () => import('./DangerPage.tsx'),
  },
  {
    path: '/cases/$code',
    shell: 'app',
    area: 'cases',
    title: { en: 'Case file', lo: 'ແຟ້ມກໍລະນີ' },
    load: () => import('./CasePage.tsx'),
  },
  {
    path: '/cases/$code/$tab',
    shell: 'app',
    area: 'cases',
    title: { en: 'Case file', lo: 'ແຟ້ມກໍລະນີ' },
    load: () => import('./CasePage.tsx'),
  },
]

export const nav: NavItem[] = [
  {
    key: 'cases',
    path: '/cases',
    icon: IconUsers,
    label: { en: 'People & cases', lo: 'ຄົນ ແລະ ກໍລະນີ' },
    tab: { en: 'Cases', lo: 'ກໍລະນີ' },
    roles: [
      'screening-officer',
      'case-worker',
      'supervisor',
      'shelter-manager',
      'health-worker',
      'investigator',
      'identification-authority',
    ],
    group: 'people',
    order: 30,
  },
]

/** A case's code typed into Spotlight opens the case. */
export function openCode(code: string): string | undefined {
  return code.startsWith('PP-') ? `/cases/${code}` : undefined
}
