import type { Age } from '#capabilities/persons/model/age.ts'
import { country } from '#countries/chosen.ts'
import { dayIn } from '#platform/model/clock.ts'
import type { SubjectKey } from '#platform/server/vault.ts'

/** Years grow: what was said about an age is kept with the day on which it was said. */
interface SealedAge {
  said: Age
  on: string
}

export function sealAge(key: SubjectKey, said: Age, now: Date): Buffer {
  return key.sealJson('persons.age', { said, on: today(now) } satisfies SealedAge)
}

export function unsealAge(key: SubjectKey, sealed: Uint8Array): SealedAge {
  return key.unsealJson<SealedAge>('persons.age', sealed)
}

/** The day in the node's own zone. */
export function today(now: Date): string {
  return dayIn(country.zone, now)
}
