import type { Zone } from '#capabilities/places/model/place.ts'

type Row = readonly [
  code: string,
  province: string,
  en: string,
  lo: string,
  confidence: Zone['confidence'],
  aliases?: readonly string[],
]

/**
 * Special economic zones. Ten existed in 2015 (two special and eight specific, verified); later ones are partly from
 * memory. Only the Lao name of the Golden Triangle zone comes from the word list; the others wait for a native reader.
 */
const rows: readonly Row[] = [
  [
    'sez-golden-triangle',
    'LA-BK',
    'Golden Triangle SEZ',
    'ເຂດເສດຖະກິດພິເສດສາມຫຼ່ຽມຄຳ',
    'retrieved',
    ['Dok Ngiew Kham', 'Tonpheung', 'ຕົ້ນເຜິ້ງ'],
  ],
  ['sez-boten', 'LA-LM', 'Boten SEZ', 'ເຂດເສດຖະກິດພິເສດບໍ່ເຕັນ', 'retrieved', ['Boten Dankham', 'Boten Beautiful Land']],
  ['sez-savan-seno', 'LA-SV', 'Savan-Seno SEZ', 'ເຂດເສດຖະກິດພິເສດສະຫວັນ-ເຊໂນ', 'retrieved'],
  ['sez-that-luang', 'LA-VT', 'That Luang Lake SEZ', 'ເຂດເສດຖະກິດພິເສດບຶງທາດຫຼວງ', 'retrieved', ['That Luang Marsh']],
  ['sez-long-thanh', 'LA-VT', 'Long Thanh-Vientiane SEZ', 'ເຂດເສດຖະກິດພິເສດລອງແທງ-ວຽງຈັນ', 'retrieved'],
  ['sez-phoukhyo', 'LA-KH', 'Phoukhyo SEZ', 'ເຂດເສດຖະກິດພິເສດພູຂຽວ', 'retrieved'],
  ['sez-thakhek', 'LA-KH', 'Thakhek SEZ', 'ເຂດເສດຖະກິດພິເສດທ່າແຂກ', 'memory'],
  ['sez-saysettha', 'LA-VT', 'Saysettha Development Zone', 'ເຂດພັດທະນາໄຊເສດຖາ', 'memory'],
  ['sez-vita-park', 'LA-VT', 'VITA Park', 'ເຂດອຸດສາຫະກຳ ແລະ ການຄ້າ ວຽງຈັນ-ໂນນທອງ (VITA Park)', 'memory'],
  ['sez-dongphosy', 'LA-VT', 'Dongphosy SEZ', 'ເຂດເສດຖະກິດພິເສດດົງໂພສີ', 'memory'],
  ['sez-champasak', 'LA-CH', 'Champasak (Pakse-Japan SME) SEZ', 'ເຂດເສດຖະກິດພິເສດຈຳປາສັກ', 'memory', ['Pakse-Japan']],
  ['sez-luang-prabang', 'LA-LP', 'Luang Prabang SEZ', 'ເຂດເສດຖະກິດພິເສດຫຼວງພະບາງ', 'memory'],
  ['sez-siphandone', 'LA-CH', 'Mahanathy Siphandone SEZ', 'ເຂດເສດຖະກິດພິເສດມະຫານະທີສີພັນດອນ', 'memory'],
]

export const zones: readonly Zone[] = rows.map(([code, province, en, lo, confidence, aliases = []]) => ({
  code,
  province,
  en,
  lo,
  loConfidence: code === 'sez-golden-triangle' ? 'retrieved' : 'low',
  aliases,
  confidence,
}))
