import { registerCaseTab, registerTimelineWords } from '#capabilities/cases/web/public.tsx'
import { timelineWords } from './timeline-words.ts'

/** What referrals add to the case file: their tab, and their sentences on the timeline. */
export function joinCaseFile(): void {
  registerTimelineWords(timelineWords)

  registerCaseTab({
    key: 'referrals',
    order: 30,
    label: { en: 'Referrals', lo: 'ການສົ່ງຕໍ່' },
    load: () => import('./CaseReferrals.tsx'),
    roles: ['screening-officer', 'case-worker', 'supervisor', 'shelter-manager', 'health-worker'],
  })
}
