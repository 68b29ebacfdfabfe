import { IconArrowsLeftRight } from '@tabler/icons-react'
import { lazy } from 'react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'

const title = { en: 'Referrals', lo: 'ການສົ່ງຕໍ່' }

export const pages: PageDefinition[] = [
  { path: '/referrals', shell: 'app', area: 'referrals', title, load: () => import('./ReferralsPage.tsx') },
  {
    path: '/referrals/new',
    shell: 'app',
    area: 'referrals',
    title: { en: 'New referral', lo: 'ສົ່ງຕໍ່ໃໝ່' },
    load: () => import('./NewReferralPage.tsx'),
  },
  {
    path: '/referrals/overdue',
    shell: 'app',
    area: 'overdue',
    title: { en: 'Overdue referrals', lo: 'ການສົ່ງຕໍ່ກາຍກຳນົດ' },
    load: () => import('./OverduePage.tsx'),
  },
  { path: '/referrals/$id', shell: 'app', area: 'referrals', title, load: () => import('./ReferralsPage.tsx') },
]

export const nav: NavItem[] = [
  {
    key: 'referrals',
    path: '/referrals',
    icon: IconArrowsLeftRight,
    label: title,
    tab: { en: 'Referrals', lo: 'ສົ່ງຕໍ່' },
    roles: ['screening-officer', 'case-worker', 'supervisor', 'shelter-manager', 'health-worker'],
    group: 'people',
    order: 40,
    Count: lazy(() => import('./ReferralCount.tsx')),
  },
  {
    key: 'overdue',
    path: '/referrals/overdue',
    icon: IconArrowsLeftRight,
    label: { en: 'Overdue referrals', lo: 'ການສົ່ງຕໍ່ກາຍກຳນົດ' },
    tab: { en: 'Overdue', lo: 'ກາຍກຳນົດ' },
    roles: ['coordinator'],
    group: 'programme',
    order: 10,
  },
]
