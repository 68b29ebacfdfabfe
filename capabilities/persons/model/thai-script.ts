/**
 * A Lao name on a Thai paper, put back into Lao letters. The two blocks of Unicode run in parallel, 0x80 apart; what
 * Thai writes and Lao does not (letters kept from Sanskrit, silenced letters, the unwritten vowel) is brought over first.
 */
export function laoFromThai(text: string): string {
  const written = thaiHabits.reduce((word, [sign, lao]) => word.replace(sign, lao), text.normalize('NFC'))
  return written.replace(/[\u0e01-\u0e4e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x80))
}

const consonant = '[\u0e01-\u0e2e]'
/** Signs that already give a consonant its vowel: above, below and behind it. */
const vowelSign = '\u0e30-\u0e3a\u0e47-\u0e4e'

const thaiHabits: readonly (readonly [RegExp, string])[] = [
  // A letter under thanthakhat is written and not spoken: สวรรค์ ends in n, จันทร์ too.
  [/[ดตท]?ร\u0e4c|[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c/g, ''],
  [/[\u0e47-\u0e4b]/g, ''],
  [/รร(?=[\u0e01-\u0e2e])/g, '\u0e31'],
  [/รร/g, '\u0e31น'],
  [/ฤ/g, 'ลิ'],
  [/[ศส]ร/g, 'ส'],
  [/[ฃฅฆ]/g, 'ค'],
  [/[ฉศษ]/g, 'ส'],
  [/[ซฌ]/g, 'ช'],
  [/ฎ/g, 'ด'],
  [/ฏ/g, 'ต'],
  [/ฐ/g, 'ถ'],
  [/[ฑฒธ]/g, 'ท'],
  [/ณ/g, 'น'],
  [/ภ/g, 'พ'],
  [/ฬ/g, 'ล'],
  // บุญ ends in n, ญา begins with the ny of ຍ; ย is ຍ at either end.
  [new RegExp(`ญ(?![${vowelSign}])`, 'g'), 'น'],
  [/ย/g, 'ญ'],
  [/\u0e31ว/g, '\u0e3bว'],
  // Vowels that are spoken and not written: พร is phon, สม is som, มณี is mani.
  [new RegExp(`(?<![เแโใไ]${consonant}?)(${consonant})ร(?![${vowelSign}])`, 'g'), '$1อน'],
  [new RegExp(`(?<![เแโใไ\u0e01-\u0e2e])(${consonant})(?=[กงดตนบปมลสทพคชจ](?![${vowelSign}ว]))`, 'g'), '$1\u0e3b'],
  [new RegExp(`(?<=[${vowelSign}อ]${consonant})(${consonant})(?=[กงดตนบปมล](?![${vowelSign}]))`, 'g'), '$1\u0e3b'],
  [new RegExp(`^([กขคจชดตทนบปพมส])(?=[กขคงจชดตทนบปพมส][${vowelSign}])`, 'g'), '$1\u0e30'],
]
