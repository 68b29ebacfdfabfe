import { IconDeviceMobile } from '@tabler/icons-react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'

const page = {
  shell: 'app',
  area: 'devices',
  load: () => import('./DevicesPage.tsx'),
  title: { en: 'Devices', lo: 'ອຸປະກອນ' },
} as const

export const pages: PageDefinition[] = [
  { ...page, path: '/admin/devices' },
  { ...page, path: '/admin/devices/$code' },
]

export const nav: NavItem[] = [
  {
    key: 'devices',
    path: '/admin/devices',
    icon: IconDeviceMobile,
    label: { en: 'Devices', lo: 'ອຸປະກອນ' },
    tab: { en: 'Devices', lo: 'ອຸປະກອນ' },
    roles: ['administrator'],
    group: 'programme',
    order: 91,
  },
]
