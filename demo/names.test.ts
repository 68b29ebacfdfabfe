import { expect, test as base } from 'vitest'
import { operations } from '#apps/server/compose.ts'
import { readBoard } from '#capabilities/assistance/model/api.ts'
import { isOneOf } from '#capabilities/persons/model/name-key.ts'
import { revealIdentity } from '#capabilities/persons/model/api.ts'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { tellCentre } from './centre.ts'
import { createCast } from './create-cast.ts'
import { inventedNames } from './names.ts'
import { Story } from './story.ts'

const test = rolledBack(base)

test('the shelter manager reveals a Lao name of each of the fifteen residents', async ({ database }) => {
  const node = nodeOn(database, operations)
  await createCast(node.spine)
  await tellCentre(new Story(node.spine))
  const board = await node.do('shelterManager', readBoard, {})
  const residents = board.residents.filter(({ stay }) => stay.state === 'here')
  expect(residents).toHaveLength(15)
  const told = new Set<string>()
  for (const { person, stay } of residents) {
    const asked = { personId: stay.personId, purpose: 'hand-over' } as const
    const { names } = await node.do('shelterManager', revealIdentity, asked)
    expect(names[0]).toMatchObject({ script: 'lao', kind: 'legal' })
    expect(
      isOneOf(
        person!.alias,
        names.map(({ text }) => text),
      ),
    ).toBe(false)
    told.add(names[0]!.text)
  }
  expect(told.size).toBe(15)
})

test('every family name of the demonstration says that it is invented', () => {
  const invented = /ສົມມຸດ|ນິທານ|ນິຍາຍ|ລະຄອນ|ຕົວຢ່າງ|ຄວາມຝັນ|ປິດສະໜາ|ຈິນຕະນາການ/
  for (let number = 0; number < 200; number++)
    for (const sex of ['female', 'male'] as const)
      expect(inventedNames(number, sex)[0]!.text.split(' ')[1]).toMatch(invented)
})

test('some names are written in Latin letters too', () => {
  const scripts = [0, 1, 2, 3].map((number) => inventedNames(number, 'female').map(({ script }) => script))
  expect(scripts).toEqual([['lao', 'latin'], ['lao'], ['lao'], ['lao', 'latin']])
})
