import { registerCaseTab, registerTimelineWords } from '#capabilities/cases/web/public.tsx'
import { outcomeWords, tabWords } from './case-file-words.ts'

/** What identification adds to the case file: its tab, and its sentences on the timeline. */
export function joinCaseFile(): void {
  registerCaseTab({
    key: 'identification',
    order: 25,
    label: tabWords,
    load: () => import('./IdentificationTab.tsx'),
  })
  registerTimelineWords({
    'identification/requested': {
      en: () => 'The authority was asked to identify her or him',
      lo: () => 'ສະເໜີໃຫ້ກຳນົດຕົວ',
    },
    'identification/decided': {
      en: ({ outcome }) => outcomeWords.en[String(outcome)] ?? '',
      lo: ({ outcome }) => outcomeWords.lo[String(outcome)] ?? '',
    },
    'identification/revised': {
      en: ({ outcome }) => `The decision was revised: ${outcomeWords.en[String(outcome)] ?? ''}`,
      lo: ({ outcome }) => `ແກ້ໄຂຄຳຕົກລົງ: ${outcomeWords.lo[String(outcome)] ?? ''}`,
    },
    'identification/dissent': { en: () => 'A dissent was recorded', lo: () => 'ມີຄວາມເຫັນຕ່າງ' },
  })
}
