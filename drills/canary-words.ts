import { randomBytes } from 'node:crypto'
import { nameFrame, nameKey } from '#capabilities/persons/model/name-key.ts'

/** What somebody typed that must be found nowhere. */
export interface Canary {
  about: string
  text: string
}

const latin = 'bdfghjklmnprstvwxyz'
const lao = 'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮ'
const digits = '123456789'

function draw(letters: string, count: number): string {
  const all = Array.from(letters)
  return Array.from(randomBytes(count), (byte) => all[byte % all.length]).join('')
}

/**
 * Words for everything that people type, each with one of three marks inside, so that a search need look for three
 * marks only: in Latin letters, in Lao letters and in digits, as in telephone numbers and passports.
 */
export class Canaries {
  readonly planted: Canary[] = []
  readonly #marks = { latin: draw(latin, 10), lao: draw(lao, 9), digits: draw(digits, 11) }

  /** @param about says which form it has: a phone and a passport have digits, an "other name" is Lao */
  say(about: string): string {
    const text = this.#formOf(about)
    this.planted.push({ about, text })
    return text
  }

  /** No longer than forty characters, as the shortest field takes them. */
  #formOf(about: string): string {
    const marks = this.#marks
    if (/phone/.test(about)) return `+856 ${marks.digits}${draw(digits, 3)}`
    if (/passport/.test(about)) return `PA${marks.digits}${draw(digits, 3)}`
    if (/other name/.test(about)) return `${marks.lao}${draw(lao, 5)}`
    if (/name|alias/.test(about)) return `${capital(marks.latin)}${draw(latin, 6)}`
    return `${marks.latin}${draw(latin, 4)} ${marks.lao}${draw(lao, 3)}`
  }

  holdsMark(text: string): boolean {
    return Object.values(this.#marks).some((mark) => text.toLowerCase().includes(mark))
  }

  /** Each mark as somebody careless might have stored it. */
  get patterns(): { name: string; bytes: Buffer }[] {
    const found = Object.values(this.#marks).flatMap((mark) => formsOf(mark))
    const unique = new Map(found.map((each) => [each.bytes.toString('latin1'), each]))
    // What is shorter than eight bytes stands in any large file by chance.
    return [...unique.values()].filter(({ bytes }) => bytes.length >= 8)
  }
}

function formsOf(mark: string): { name: string; bytes: Buffer }[] {
  const texts: [string, string][] = [
    ['as typed', mark],
    ['with a capital', capital(mark)],
    ['in capitals', mark.toUpperCase()],
    ['decomposed', mark.normalize('NFD')],
    ['percent-encoded', encodeURIComponent(mark)],
    ['escaped in JSON', escaped(mark)],
    ['escaped as octal', [...Buffer.from(mark)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')],
    // A blind index that kept its words: folded as for the search of names. The last sounds hang on what follows.
    ['folded', nameKey(mark).slice(0, -2)],
    ['consonants only', (nameFrame(mark) ?? '').slice(0, -2)],
  ]
  return texts.flatMap(([name, text]) => [
    { name, bytes: Buffer.from(text, 'utf8') },
    { name: `${name}, UTF-16`, bytes: Buffer.from(text, 'utf16le') },
    { name: `${name}, UTF-16 big-endian`, bytes: Buffer.from(text, 'utf16le').swap16() },
    { name: `${name}, hexadecimal`, bytes: Buffer.from(Buffer.from(text).toString('hex')) },
    { name: `${name}, HEXADECIMAL`, bytes: Buffer.from(Buffer.from(text).toString('hex').toUpperCase()) },
    ...base64Of(text).flatMap((inner) => [
      { name: `${name}, base64`, bytes: Buffer.from(inner) },
      { name: `${name}, base64url`, bytes: Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_')) },
    ]),
  ])
}

function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`
}

function escaped(text: string): string {
  const letters = Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 128 ? letter : `\\u${code.toString(16).padStart(4, '0')}`
  })
  return letters.join('')
}

/** The middle of the text in base64, wherever in a longer text it begins. */
function base64Of(text: string): string[] {
  const bytes = Buffer.from(text)
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const from = Math.ceil((before * 8) / 6)
    return whole.slice(from, Math.floor(((before + bytes.length) * 8) / 6))
  })
}
