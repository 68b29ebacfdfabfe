import { IconUsersGroup } from '@tabler/icons-react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'
import './problem-words.ts'

export const pages: PageDefinition[] = [
  {
    path: '/sign-in',
    shell: 'public',
    load: () => import('./SignInPage.tsx'),
    title: { en: 'Sign in', lo: 'ເຂົ້າສູ່ລະບົບ' },
  },
  {
    path: '/invite',
    shell: 'public',
    load: () => import('./InvitePage.tsx'),
    title: { en: 'Invitation', lo: 'ລິ້ງເຊີນ' },
  },
  {
    path: '/me',
    shell: 'app',
    load: () => import('./MyAccountPage.tsx'),
    find: {},
    title: { en: 'My account', lo: 'ບັນຊີຂອງຂ້ອຍ' },
  },
  {
    path: '/me/devices',
    shell: 'app',
    load: () => import('./MyDevicesPage.tsx'),
    find: {},
    title: { en: 'My devices', lo: 'ອຸປະກອນຂອງຂ້ອຍ' },
  },
  {
    path: '/admin/accounts',
    shell: 'app',
    area: 'accounts',
    load: () => import('./AccountsPage.tsx'),
    title: { en: 'Accounts', lo: 'ບັນຊີ' },
  },
  {
    path: '/admin/organisations',
    shell: 'app',
    area: 'accounts',
    load: () => import('./OrganisationsPage.tsx'),
    title: { en: 'Organisations', lo: 'ອົງກອນ' },
  },
]

export const nav: NavItem[] = [
  {
    key: 'accounts',
    path: '/admin/accounts',
    icon: IconUsersGroup,
    label: { en: 'Accounts', lo: 'ບັນຊີ' },
    tab: { en: 'Accounts', lo: 'ບັນຊີ' },
    roles: ['administrator', 'auditor', 'supervisor'],
    group: 'programme',
    order: 90,
  },
]
