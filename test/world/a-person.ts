import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { NewPersonInput } from '#capabilities/persons/model/person.ts'
import { mintCode } from '#platform/model/ids.ts'

/** Somebody invented, as a form would send them. */
export function aPerson(given: Partial<NewPersonInput> = {}): NewPersonInput {
  return {
    id: uuidv7(),
    code: mintCode('PP', randomBytes(8)),
    alias: 'Champa',
    names: [{ text: 'ບຸນມີ ສຸກສະຫວັນ', script: 'lao', kind: 'legal' }],
    sex: 'female',
    age: { basis: 'known', birth: '2001' },
    citizenships: ['LA'],
    languages: ['lo'],
    homePlace: 'LA1601',
    ...given,
  }
}
