import { foldName } from '#capabilities/places/model/fold-name.ts'
import { laoFromThai } from './thai-script.ts'

/** Forms of address, which belong to a paper and not to a name. */
const titles = new Set([
  'ນາງ',
  'ນາງສາວ',
  'ທ້າວ',
  'ທ່ານ',
  'นาย',
  'นาง',
  'นางสาว',
  'mr',
  'mrs',
  'ms',
  'miss',
  'nang',
  'thao',
  'mister',
])

/**
 * One key for the many spellings of a name: ສຸກສະຫວັນ, Souksavanh, Suksawan and สุขสวรรค์ meet. Two different names may
 * share a key, so a match is only ever shown to somebody who may read the name, and a person decides.
 * @returns empty when nothing in it can be folded (another script, only signs)
 */
export function nameKey(name: string): string {
  return foldName(/[\u0e01-\u0e4e]/.test(name) ? laoFromThai(name) : name)
}

/** The words of a name without forms of address; a name that is only such a word keeps it. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize('NFC')
    .split(/[\s\u200b,.·/()-]+/)
    .filter((word) => word !== '')
  const spoken = words.filter((word) => !titles.has(word.toLowerCase()))
  return spoken.length > 0 ? spoken : words
}

/** The key of each word of a name; words that cannot be folded are left out. */
export function wordKeys(name: string): string[] {
  return nameWords(name)
    .map(nameKey)
    .filter((key) => key !== '')
}

/**
 * The consonants that are heard, for spellings whose vowels differ (Bounmy, Bunmi, Bunmee). Much coarser than the
 * key: it only brings candidates. Undefined when too little is left to tell names apart.
 */
export function frameOfKey(key: string): string | undefined {
  const heard = key
    .replace(/[aeiou]/g, '')
    .replace(/[lr]$/, 'n')
    .replace(/(.)\1+/g, '$1')
  return heard.length >= 2 ? heard : undefined
}

export function nameFrame(name: string): string | undefined {
  return frameOfKey(nameKey(name))
}

/** Whether two texts name the same: as a whole, or one of them is a word of the other (a given name alone). */
export function isSameName(one: string, other: string): boolean {
  return sharesKey(keysOf(one), other)
}

/** Whether an alias is one of the names; each text is folded once. */
export function isOneOf(alias: string, names: readonly string[]): boolean {
  const keys = keysOf(alias)
  return names.some((name) => sharesKey(keys, name))
}

function sharesKey(keys: readonly string[], name: string): boolean {
  return keysOf(name).some((key) => keys.includes(key))
}

function keysOf(name: string): string[] {
  const words = wordKeys(name)
  return words.length > 1 ? [...words, words.join('')] : words
}

/** +856 20 5555 1234, 020 5555 1234 and 2055551234 are one number. Undefined for anything shorter than a number. */
export function phoneKey(text: string): string | undefined {
  const latin = text
    .normalize('NFKC')
    .replace(/[\u0ed0-\u0ed9\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) & 15))
  const digits = latin.replace(/\D/g, '').replace(/^00/, '').replace(/^856/, '').replace(/^0+/, '')
  return digits.length >= 6 ? digits : undefined
}

export function documentKey(text: string): string | undefined {
  const key = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return key.length >= 4 ? key : undefined
}
