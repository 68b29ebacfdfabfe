import { en as cases } from '#capabilities/cases/web/text.en.ts'
import { en as consents } from '#capabilities/consents/web/text.en.ts'
import { en as screening } from '#capabilities/screening/web/text.en.ts'
import { lo as casesLao } from '#capabilities/cases/web/text.lo.ts'
import { lo as consentsLao } from '#capabilities/consents/web/text.lo.ts'

/**
 * Invented prose with about as much in it as people write: some thousand different words of the product's own texts,
 * drawn evenly, in two languages. A few sentences repeated would compress to nothing.
 */
export class Prose {
  readonly #random: () => number
  readonly #english = wordsOf(cases, consents, screening)
  readonly #lao = wordsOf(casesLao, consentsLao)

  constructor(seed: number) {
    this.#random = randomFrom(seed)
  }

  /** Two texts of three are in Lao, as in a real office. Lao puts a space after a phrase of about four words. */
  text(words: number): string {
    const isLao = this.#random() < 2 / 3
    const pieces = Array.from({ length: isLao ? Math.ceil(words / 4) : words })
    return pieces.map(() => this.one(isLao ? this.#lao : this.#english)).join(' ')
  }

  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.#random() * of.length)]!
  }

  /** A whole number below this one. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }
}

function wordsOf(...texts: readonly object[]): string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') for (const word of value.split(/[\s.,;:—()?!]+/)) if (word) found.add(word)
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(texts)
  return [...found]
}

/** The same sequence for the same seed (mulberry32), so that two runs weigh the same. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
