import { IconShieldCheck } from '@tabler/icons-react'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'

export const pages: PageDefinition[] = [
  {
    path: '/admin/audit',
    shell: 'app',
    area: 'audit',
    load: () => import('./AuditPage.tsx'),
    title: { en: 'Audit record', lo: 'ບັນທຶກການກວດສອບ' },
  },
  {
    path: '/admin/audit/$recordId',
    shell: 'app',
    area: 'audit',
    load: () => import('./RecordPage.tsx'),
    title: { en: 'Access log', lo: 'ບັນທຶກການເຂົ້າເບິ່ງ' },
  },
]

export const nav: NavItem[] = [
  {
    key: 'audit',
    path: '/admin/audit',
    icon: IconShieldCheck,
    label: { en: 'Audit record', lo: 'ບັນທຶກການກວດສອບ' },
    tab: { en: 'Audit', lo: 'ກວດສອບ' },
    roles: ['auditor'],
    group: 'programme',
    order: 95,
  },
]
