import type { PersonFile } from './person-file.ts'

/**
 * Whether this is somebody who was written down on this device and of whom the node knows nothing yet: whoever reaches
 * a file at all may read its names or its contacts, or is told nothing of ages and consents either.
 */
export function isOnlyHere(file: PersonFile): boolean {
  const { names, contacts, ageVerifications, mayReveal, mayCorrect, erased } = file
  return names === null && contacts === null && ageVerifications.length === 0 && !mayReveal && !mayCorrect && !erased
}
