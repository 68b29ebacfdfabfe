import { IconHome } from '@tabler/icons-react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'

export const pages: PageDefinition[] = [
  {
    path: '/',
    shell: 'app',
    area: 'work',
    load: () => import('./MyWorkPage.tsx'),
    title: { en: 'My work', lo: 'ວຽກຂອງຂ້ອຍ' },
  },
]

export const nav: NavItem[] = [
  {
    key: 'work',
    path: '/',
    icon: IconHome,
    label: { en: 'My work', lo: 'ວຽກຂອງຂ້ອຍ' },
    tab: { en: 'Work', lo: 'ວຽກ' },
    group: 'people',
    order: 10,
  },
]
