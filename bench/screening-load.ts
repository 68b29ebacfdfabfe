import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { frontLine } from '#countries/la/protocols/front-line.ts'
import { mintCode } from '#platform/model/ids.ts'

const givenNames = ['ບຸນມີ', 'ຄຳພອນ', 'ສົມສັກ', 'ແກ້ວ', 'ມະນີວັນ', 'ວິໄລ', 'ສຸກສະຫວັນ', 'ພອນໄຊ']
const familyNames = ['ພົມມະຈັນ', 'ວົງສະຫວັນ', 'ໄຊຍະສິດ', 'ອິນທະວົງ', 'ສີສະຫວາດ', 'ແສງເດືອນ']
const codes = ['yes', 'no', 'unknown', 'declined'] as const

/** Sixteen answers and a new person with two names, an alias, a phone number and an age. */
export function aWholeScreening(): object {
  const random = randomBytes(24)
  const pick = <T>(list: readonly T[], at: number): T => list[random[at]! % list.length]!
  const answers = frontLine.questions.map((question, index) => ({ question: question.id, code: pick(codes, index) }))
  if (answers.length !== 16) throw new Error('The bench is about sixteen answers.')
  return {
    commandId: uuidv7(),
    id: uuidv7(),
    code: mintCode('SC', random.subarray(0, 8)),
    protocol: { id: frontLine.id, version: frontLine.version },
    setting: 'checkpoint',
    gate: {
      privatePlace: true,
      companion: { kind: 'nobody' },
      interpreter: { kind: 'not-needed' },
      purposeExplained: true,
      confidentialityExplained: true,
      stopExplained: true,
      agrees: 'yes',
      urgent: [],
    },
    newPerson: {
      id: uuidv7(),
      code: mintCode('PP', random.subarray(8, 16)),
      alias: `ດອກ ${random.toString('hex', 16, 20)}`,
      sex: 'female',
      age: { basis: 'estimated', years: 18 + (random[20]! % 20) },
      citizenships: ['LA'],
      languages: ['lo'],
      names: [
        { text: `${pick(givenNames, 21)} ${pick(familyNames, 22)}`, script: 'lao', kind: 'legal' },
        { text: pick(givenNames, 23), script: 'lao', kind: 'also-known-as' },
      ],
      contacts: [{ kind: 'phone', text: `020 ${random.readUInt32BE(0) % 100_000_000}` }],
    },
    answers,
  }
}

export function aBareRow(): object {
  return { id: uuidv7(), words: 'one bare row' }
}
