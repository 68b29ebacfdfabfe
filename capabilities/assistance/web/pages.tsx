import { IconBed } from '@tabler/icons-react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'

const title = { en: 'Shelter & assistance', lo: 'ສູນພັກ ແລະ ຊ່ວຍເຫຼືອ' }
const roles = ['shelter-manager', 'health-worker', 'case-worker', 'supervisor']

export const pages: PageDefinition[] = [
  { path: '/shelter', shell: 'app', area: 'shelter', title, load: () => import('./ShelterPage.tsx') },
]

export const nav: NavItem[] = [
  {
    key: 'shelter',
    path: '/shelter',
    icon: IconBed,
    label: title,
    tab: { en: 'Shelter', lo: 'ສູນພັກ' },
    roles,
    group: 'people',
    order: 50,
  },
]
