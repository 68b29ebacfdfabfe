import { registerCaseTab, registerTimelineWords } from '#capabilities/cases/web/public.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** What identification adds to the case file: its tab, and its sentences on the timeline. */
export function joinCaseFile(): void {
  registerCaseTab({
    key: 'identification',
    order: 25,
    label: { en: en.tab, lo: lo.tab },
    load: () => import('./IdentificationTab.tsx'),
  })
  registerTimelineWords({
    'identification/requested': {
      en: () => 'The authority was asked to identify her or him',
      lo: () => 'ສະເໜີໃຫ້ກຳນົດຕົວ',
    },
    'identification/decided': {
      en: ({ outcome }) => en.outcomes[String(outcome)] ?? '',
      lo: ({ outcome }) => lo.outcomes[String(outcome)] ?? '',
    },
    'identification/revised': {
      en: ({ outcome }) => `The decision was revised: ${en.outcomes[String(outcome)] ?? ''}`,
      lo: ({ outcome }) => `ແກ້ໄຂຄຳຕົກລົງ: ${lo.outcomes[String(outcome)] ?? ''}`,
    },
    'identification/dissent': { en: () => 'A dissent was recorded', lo: () => 'ມີຄວາມເຫັນຕ່າງ' },
  })
}
