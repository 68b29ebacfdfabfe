/**
 * One key for the many spellings of a Lao name, so that ວຽງຈັນ, Viengchan and Viangchan meet. Lao script is first
 * written out by sound, then Latin is folded over the differences between BGN/PCGN, French-style and everyday
 * romanisation: x/s, v/w, ou/u, y/i, kh/k, ph/p, final consonants, length. The key only ranks suggestions and a person
 * chooses, so two different names may share one.
 */
export function foldName(text: string): string {
  return foldLatin(/[\u0e80-\u0eff]/.test(text) ? romanise(text) : text.toLowerCase())
}

/** A form for comparing letter by letter: NFKC, no tone marks, no spaces or hyphens, Lao digits as Latin ones. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0ed0-\u0ed9]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0))
    .replaceAll('\u0ebc', 'ລ')
    .replace(/[\u0ec8-\u0ecc\u200b-\u200d]/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s\-–.,'’()/]/g, '')
}

const sounds = new Map(
  [...'ກkຂkຄkງGຈcສsຊsຍyດdຕtຖtທtນnບbປpຜpຝfພpຟfມmຢyຣlລlວvຫhອoຮh'.matchAll(/(.)([a-zG])/gu)].map(
    ([, letter, sound]) => [letter!, sound!] as const,
  ),
)
const anyConsonant = `[${[...sounds.keys()].join('')}]`
/** ຫ before a sonorant only sets the tone and is not spoken: ຫລວງ sounds as ລວງ. */
const onset = `(?:ຫ(?=[ງຍນມລຣວ]))?(${anyConsonant})`

/**
 * Vowels as written around their consonant, and what is heard after it. The order matters: the longer sign first.
 * Latin capitals stand for sounds already settled, so that a later rule does not read them again as Lao letters.
 */
const vowels: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`ເ${onset}\u0ebbາ`, 'gu'), '$1AO'],
  [new RegExp(`ເ${onset}[\u0eb6\u0eb7]ອ`, 'gu'), '$1U'],
  [new RegExp(`ເ${onset}(?:\u0eb1?[ຍ\u0ebd])`, 'gu'), '$1I'],
  [new RegExp(`ເ${onset}າະ`, 'gu'), '$1O'],
  [new RegExp(`ເ${onset}[\u0eb4\u0eb5]`, 'gu'), '$1U'],
  [new RegExp(`[ເແ]${onset}[\u0eb1\u0eb0]?`, 'gu'), '$1E'],
  [new RegExp(`ໂ${onset}\u0eb0?`, 'gu'), '$1O'],
  [new RegExp(`[ໃໄ]${onset}(?:ຍ)?`, 'gu'), '$1AI'],
  [new RegExp(`${onset}[\u0eb1າ]ຍ`, 'gu'), '$1AI'],
  [new RegExp(`${onset}\u0ebb?ວ(?=${anyConsonant}(?![\u0eb0-\u0ebd]))`, 'gu'), '$1U'],
  [new RegExp(`${onset}\u0ebbວ`, 'gu'), '$1U'],
  [/າວ/gu, 'AO'],
  [/[\u0eb4\u0eb5\u0ebd]ວ/gu, 'IU'],
  [/\u0ecdາ/gu, 'AM'],
  [/(?<=^|[A-Z])ອ(?=[\u0eb0-\u0ebd])/gu, ''],
  [/ອ(?=[\u0eb0-\u0ebdA-Z])/gu, ''],
  [/[\u0eb1\u0eb0າ]/gu, 'A'],
  [/[\u0eb4\u0eb5\u0ebd]/gu, 'I'],
  [/[\u0eb6-\u0eb9]/gu, 'U'],
  [/[\u0ebb\u0ecd]/gu, 'O'],
  [/ຫ(?=[ງຍນມລຣວ])/gu, ''],
]

function romanise(text: string): string {
  const heard = vowels.reduce((word, [sign, sound]) => word.replace(sign, sound), plainForm(text))
  return heard.replace(/./gu, (letter) => sounds.get(letter) ?? letter.toLowerCase())
}

/** Each rule makes two habits of romanising equal; they run in this order. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/[\u0300-\u036f]/g, ''],
  [/[^a-zG0-9]/g, ''],
  [/ng/g, 'G'],
  [/gn(?=[aeiou])|nh(?=[aeiou])|ny(?=[aeiou])/g, 'y'],
  [/G/g, 'g'],
  [/(?<=[aeo])r(?![aeiou])/g, ''],
  [/(?<=[knmlpt])h/g, ''],
  [/ch|tj|j/g, 'c'],
  [/[xz]|sh/g, 's'],
  [/ck|q/g, 'k'],
  [/r/g, 'l'],
  [/w/g, 'v'],
  [/(?<=[kp])l(?=[aeiou])/g, ''],
  [/(?<=k)va/g, 'u'],
  [/(?<=[bcdfghklmnpstvy])y/g, 'i'],
  [/(?<=[aeiou])y(?![aeiou])/g, 'i'],
  [/o?uai|oui/g, 'ui'],
  [/eua|uea|eue|oua|oue|uo|ua|ue|ou|oo|eu|oe/g, 'u'],
  [/iao|iav|ieo|iev|eav/g, 'iu'],
  [/aeo|eo|aev|ev(?![aeiou])/g, 'eo'],
  [/ao|au|av(?![aeiou])/g, 'ao'],
  [/ie|ia|ee|ii|ea/g, 'i'],
  [/ae|eh/g, 'e'],
  [/ei|aj/g, 'ai'],
  [/([nmktpslg])e$/, '$1'],
  [/b(?![aeiou])/g, 'p'],
  [/d(?![aeiou])/g, 't'],
  [/s$/, 't'],
  [/(.)\1+/g, '$1'],
]

function foldLatin(text: string): string {
  return latin.reduce((word, [spelling, sound]) => word.replace(spelling, sound), text.normalize('NFD'))
}
