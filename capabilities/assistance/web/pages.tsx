import { IconBed } from '@tabler/icons-react'
import { registerCaseTab, registerTimelineWords } from '#capabilities/cases/web/public.tsx'
import { registerCanHelp, registerPlaceHints } from '#capabilities/referrals/web/public.tsx'
import type { NavItem, PageDefinition } from '#platform/web/pages.ts'
import { timelineWords } from './timeline-words.ts'

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

registerTimelineWords(timelineWords)

registerCaseTab({
  key: 'assistance',
  order: 20,
  label: { en: 'Assistance', lo: 'ການຊ່ວຍເຫຼືອ' },
  load: () => import('./CaseAssistance.tsx'),
  roles,
})

registerCanHelp(() => import('./CanHelp.tsx'))
registerPlaceHints(() => import('./PlaceHints.tsx'))
