import { nameKey } from './name-key.ts'
import { scriptOf } from './script.ts'
import { laoFromThai } from './thai-script.ts'

export interface Reading {
  text: string
  script: 'lao' | 'latin' | 'thai'
}

/**
 * How the search reads a word, in the scripts it was not typed in: ບຸນມີ is read บุนมี and Bunmi. From Latin letters
 * nobody can tell the Lao spelling, so only the folded sound is shown.
 */
export function readingsOf(text: string): Reading[] {
  const key = nameKey(text)
  if (key.length < 2) return []
  const latin: Reading = { text: key[0]!.toUpperCase() + key.slice(1), script: 'latin' }
  const script = scriptOf(text)
  if (script === 'lao') return [latin, { text: thaiFromLao(text), script: 'thai' }]
  if (script === 'thai') return [latin, { text: laoFromThai(text), script: 'lao' }]
  return latin.text.toLowerCase() === text.trim().toLowerCase() ? [] : [latin]
}

/** The two blocks of Unicode run in parallel; the few Lao signs that Thai lacks are written out. */
function thaiFromLao(text: string): string {
  const plain = text
    .replaceAll('ຫຼ', 'หล')
    .replaceAll('ໜ', 'หน')
    .replaceAll('ໝ', 'หม')
    .replaceAll('ຽ', 'ย')
    .replaceAll('ົ', '')
  return plain.replace(/[\u0e81-\u0ece]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x80))
}
