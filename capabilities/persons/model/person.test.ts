import { expect, test } from 'vitest'
import { aPerson } from '#test/world/a-person.ts'
import { NewPerson } from './person.ts'

const issuesOf = (given: Parameters<typeof aPerson>[0]) =>
  NewPerson.safeParse(aPerson(given)).error?.issues.map((issue) => [issue.path.join('.'), issue.message])

test('a single name, or none, is a whole person', () => {
  expect(issuesOf({ names: [{ text: 'Noy', script: 'latin', kind: 'also-known-as' }] })).toBeUndefined()
  expect(issuesOf({ names: [] })).toBeUndefined()
})

test.each(['Bounmy', 'ບຸນມີ', 'บุญมี', 'souksavanh', 'Bounmi Souksavan'])(
  'the alias %s would give the name away',
  (alias) => {
    expect(issuesOf({ alias })).toEqual([['alias', 'alias-is-a-name']])
  },
)

test('names are kept in one normal form', () => {
  const person = NewPerson.parse(aPerson({ names: [{ text: '  Zoe\u0301 ', script: 'latin', kind: 'legal' }] }))
  expect(person.names[0]!.text).toBe('Zo\u00e9')
})

test.each([
  [{ sex: 'f' }, 'sex'],
  [{ citizenships: ['Lao'] }, 'citizenships.0'],
  [{ homePlace: 'Pakse' }, 'homePlace'],
  [{ languages: ['Lao!'] }, 'languages.0'],
  [{ code: 'SC-000000-0' }, 'code'],
  [{ alias: '<b>' }, 'alias'],
])('%o is refused at its own field', (given, path) => {
  expect(issuesOf(given as never)?.map(([where]) => where)).toContain(path)
})
