import { registerTimelineWords, type TimelineSentence } from './public.tsx'
import { wordsEn } from './words.en.ts'
import { wordsLo } from './words.lo.ts'

/** A code's word; a code that a later version brought stays readable as it is. */
function word(words: Readonly<Record<string, string>>, code: unknown): string {
  return words[String(code)] ?? String(code)
}

const both = (en: TimelineSentence, lo: TimelineSentence) => ({ en, lo })
const fixed = (en: string, lo: string) =>
  both(
    () => en,
    () => lo,
  )

registerTimelineWords({
  'cases/opened': both(
    (_, named) => `Case opened for ${named('organisation')}`,
    (_, named) => `ເປີດກໍລະນີໃຫ້ ${named('organisation')}`,
  ),
  'cases/reopened': fixed('Case opened again', 'ເປີດກໍລະນີຄືນ'),
  'cases/closed': both(
    ({ reason }) => `Case closed: ${word(wordsEn.closeReason, reason).toLowerCase()}`,
    ({ reason }) => `ປິດກໍລະນີ: ${word(wordsLo.closeReason, reason)}`,
  ),
  'cases/person-joined': both(
    ({ role }) => `${word(wordsEn.role, role)} joined the case`,
    ({ role }) => `${word(wordsLo.role, role)} ເຂົ້າຮ່ວມກໍລະນີ`,
  ),
  'cases/assigned': both(
    (_, named) => `${named('account')} took over`,
    (_, named) => `${named('account')} ຮັບຜິດຊອບຕໍ່`,
  ),
  'cases/contact': both(
    ({ manner, safe }) => `${word(wordsEn.manner, manner)}. ${word(wordsEn.safe, safe)}`,
    ({ manner, safe }) => `${word(wordsLo.manner, manner)}. ${word(wordsLo.safe, safe)}`,
  ),
  'cases/need-recorded': both(
    ({ need }) => `Needs: ${word(wordsEn.need, need).toLowerCase()}`,
    ({ need }) => `ຕ້ອງການ: ${word(wordsLo.need, need)}`,
  ),
  'cases/need-moved': both(
    ({ need, state }) => `${word(wordsEn.need, need)}: ${word(wordsEn.needState, state).toLowerCase()}`,
    ({ need, state }) => `${word(wordsLo.need, need)}: ${word(wordsLo.needState, state)}`,
  ),
  'cases/phase-moved': both(
    ({ phase, state }) => `${word(wordsEn.phase, phase)}: ${word(wordsEn.phaseState, state).toLowerCase()}`,
    ({ phase, state }) => `${word(wordsLo.phase, phase)}: ${word(wordsLo.phaseState, state)}`,
  ),
  'cases/urgency-set': both(
    ({ urgency }) => `Urgency: ${word(wordsEn.urgency, urgency).toLowerCase()}`,
    ({ urgency }) => `ລະດັບຄວາມດ່ວນ: ${word(wordsLo.urgency, urgency)}`,
  ),
  'cases/plan-agreed': fixed('Plan agreed together', 'ຕົກລົງແຜນຮ່ວມກັນ'),
  'cases/note-written': fixed('Note written', 'ຂຽນໝາຍເຫດ'),
  'cases/note-voided': both(
    ({ reason }) => `Note voided: ${word(wordsEn.voidReason, reason).toLowerCase()}`,
    ({ reason }) => `ຍົກເລີກໝາຍເຫດ: ${word(wordsLo.voidReason, reason)}`,
  ),
  'cases/event-described': fixed('What happened was described', 'ບັນທຶກເຫດການ'),
  'cases/event-corrected': fixed('What happened was described better', 'ແກ້ໄຂເຫດການ'),
  'cases/conflict-settled': fixed('Chosen between two versions', 'ເລືອກລະຫວ່າງສອງສະບັບແລ້ວ'),
  'cases/opened-in-danger': both(
    ({ danger }) => `Opened in danger: ${word(wordsEn.danger, danger).toLowerCase()}`,
    ({ danger }) => `ເປີດເບິ່ງສຸກເສີນ: ${word(wordsLo.danger, danger)}`,
  ),
  'cases/danger-reviewed': both(
    ({ outcome }) => `Opening in danger reviewed: ${word(wordsEn.outcome, outcome)}`,
    ({ outcome }) => `ທົບທວນການເປີດສຸກເສີນແລ້ວ: ${word(wordsLo.outcome, outcome)}`,
  ),
})

/** For kinds whose capability is not on this screen. */
export const fallbackWords: { en: TimelineSentence; lo: TimelineSentence } = fixed('Something was recorded', 'ມີການບັນທຶກ')
