import { foldName } from '#capabilities/places/model/fold-name.ts'

/** One key for the spellings of a name in Lao, Thai and Latin script; empty when nothing in it can be folded. */
export function nameKey(name: string): string {
  return foldName(name)
}

export function isSameName(one: string, other: string): boolean {
  const key = nameKey(one)
  return key !== '' && key === nameKey(other)
}
