import type { NewName } from './person.ts'

/** The script of most of a text's letters: it says how the name was written, which the form fills in by itself. */
export function scriptOf(text: string): NewName['script'] {
  const counts = {
    lao: text.match(/\p{Script=Lao}/gu)?.length ?? 0,
    thai: text.match(/\p{Script=Thai}/gu)?.length ?? 0,
    latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
  }
  const letters = text.match(/\p{L}|\p{M}/gu)?.length ?? 0
  const [script, most] = Object.entries(counts).toSorted(([, a], [, b]) => b - a)[0]!
  return most * 2 >= letters && most > 0 ? (script as NewName['script']) : 'other'
}
