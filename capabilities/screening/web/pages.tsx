import { IconClipboardHeart } from '@tabler/icons-react'
import { clipCheckers, screeningRoles } from '#capabilities/screening/model/roles.ts'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'
import './stay-alone.ts'

export const pages: PageDefinition[] = [
  {
    path: '/screening',
    shell: 'app',
    area: 'screening',
    load: () => import('./ScreeningListPage.tsx'),
    title: { en: 'Screening', lo: 'ການຄັດກອງ' },
  },
  {
    path: '/screening/new',
    shell: 'focus',
    area: 'screening',
    load: () => import('./NewScreeningPage.tsx'),
    title: { en: 'Screening', lo: 'ການຄັດກອງ' },
  },
  {
    path: '/screening/$code',
    shell: 'focus',
    area: 'screening',
    load: () => import('./ResumePage.tsx'),
    title: { en: 'Screening', lo: 'ການຄັດກອງ' },
  },
  {
    path: '/screening/$code/q/$n',
    shell: 'focus',
    area: 'screening',
    load: () => import('./QuestionPage.tsx'),
    title: { en: 'Question', lo: 'ຄຳຖາມ' },
  },
  {
    path: '/screening/$code/result',
    shell: 'focus',
    area: 'screening',
    load: () => import('./ResultPage.tsx'),
    title: { en: 'Screening result', lo: 'ຜົນການຄັດກອງ' },
  },
  {
    path: '/screening/$code/alone',
    shell: 'focus',
    load: () => import('./AlonePage.tsx'),
    title: { en: 'Question', lo: 'ຄຳຖາມ' },
  },
  {
    path: '/admin/protocols',
    shell: 'app',
    area: 'protocols',
    load: () => import('./ProtocolsPage.tsx'),
    title: { en: 'Protocols and audio', lo: 'ແບບຄັດກອງ ແລະ ສຽງ' },
  },
  {
    path: '/admin/protocols/$protocol',
    shell: 'app',
    area: 'protocols',
    load: () => import('./ProtocolPage.tsx'),
    title: { en: 'Protocols and audio', lo: 'ແບບຄັດກອງ ແລະ ສຽງ' },
  },
]

export const nav: NavItem[] = [
  {
    key: 'screening',
    path: '/screening',
    icon: IconClipboardHeart,
    label: { en: 'Screening', lo: 'ການຄັດກອງ' },
    tab: { en: 'Screen', lo: 'ຄັດກອງ' },
    roles: screeningRoles,
    group: 'people',
    order: 20,
  },
  {
    key: 'protocols',
    path: '/admin/protocols',
    icon: IconClipboardHeart,
    label: { en: 'Protocols and audio', lo: 'ແບບຄັດກອງ ແລະ ສຽງ' },
    tab: { en: 'Audio', lo: 'ສຽງ' },
    roles: clipCheckers,
    group: 'programme',
    order: 92,
  },
]

export function openCode(code: string): string | undefined {
  return code.startsWith('SC-') ? `/screening/${code}` : undefined
}
