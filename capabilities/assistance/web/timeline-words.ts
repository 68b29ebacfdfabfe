import type { TimelineSentence } from '#capabilities/cases/web/public.tsx'

/** In sentences; who stands outside the wall of a part does not get the entry at all. */
export const timelineWords: Readonly<Record<string, { en: TimelineSentence; lo: TimelineSentence }>> = {
  'assistance/arrival-planned': { en: () => 'A place is kept', lo: () => 'ຮັກສາບ່ອນພັກໄວ້ແລ້ວ' },
  'assistance/arrival-cancelled': { en: () => 'The kept place was given free', lo: () => 'ປ່ອຍບ່ອນພັກທີ່ຮັກສາໄວ້' },
  'assistance/arrived': { en: () => 'Arrived at the shelter', lo: () => 'ມາຮອດສູນພັກພິງແລ້ວ' },
  'assistance/left': { en: () => 'Left the centre', lo: () => 'ອອກຈາກສູນ' },
  'assistance/given': { en: () => 'Help was given', lo: () => 'ໄດ້ຮັບການຊ່ວຍເຫຼືອ' },
}
