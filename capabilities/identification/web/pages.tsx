import { IconGavel } from '@tabler/icons-react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'

export const pages: PageDefinition[] = [
  {
    path: '/identification',
    shell: 'app',
    area: 'identification',
    load: () => import('./QueuePage.tsx'),
    title: { en: 'Waiting for a decision', lo: 'ລໍຖ້າຄຳຕົກລົງ' },
  },
  {
    path: '/identification/$requestId',
    shell: 'app',
    area: 'identification',
    load: () => import('./DecisionPage.tsx'),
    title: { en: 'Identification decision', lo: 'ຄຳຕົກລົງກຳນົດຕົວ' },
  },
]

export const nav: NavItem[] = [
  {
    key: 'identification',
    path: '/identification',
    icon: IconGavel,
    label: { en: 'Identification', lo: 'ການກຳນົດຕົວ' },
    tab: { en: 'Decide', lo: 'ກຳນົດຕົວ' },
    roles: ['identification-authority'],
    group: 'people',
    order: 25,
  },
]
