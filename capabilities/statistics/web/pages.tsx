import { IconChartHistogram } from '@tabler/icons-react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'

export const pages: PageDefinition[] = [
  {
    path: '/statistics',
    shell: 'app',
    area: 'statistics',
    load: () => import('./StatisticsPage.tsx'),
    title: { en: 'People identified', lo: 'ຜູ້ທີ່ຖືກກຳນົດຕົວ' },
  },
]

export const nav: NavItem[] = [
  {
    key: 'statistics',
    path: '/statistics',
    icon: IconChartHistogram,
    label: { en: 'Statistics', lo: 'ສະຖິຕິ' },
    tab: { en: 'Statistics', lo: 'ສະຖິຕິ' },
    roles: ['analyst', 'coordinator', 'programme-officer', 'supervisor', 'identification-authority'],
    group: 'programme',
    order: 90,
  },
]
