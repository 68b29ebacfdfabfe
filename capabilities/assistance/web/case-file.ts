import { registerCaseTab, registerTimelineWords } from '#capabilities/cases/web/public.tsx'
import { registerCanHelp, registerPlaceHints } from '#capabilities/referrals/web/public.tsx'
import { timelineWords } from './timeline-words.ts'

/** What assistance adds to the case file and to referrals: its tab, its sentences, and where there are free places. */
export function joinCaseFile(): void {
  registerTimelineWords(timelineWords)

  registerCaseTab({
    key: 'assistance',
    order: 20,
    label: { en: 'Assistance', lo: 'ການຊ່ວຍເຫຼືອ' },
    load: () => import('./CaseAssistance.tsx'),
    roles: ['shelter-manager', 'health-worker', 'case-worker', 'supervisor'],
  })

  registerCanHelp(() => import('./CanHelp.tsx'))
  registerPlaceHints(() => import('./PlaceHints.tsx'))
}
