import { expect, test } from 'vitest'
import { parts } from '#capabilities/access/model/part.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { OfferedView, shareableParts, viewAfterAcceptance, viewBeforeAcceptance } from './preview.ts'
import { groupOf } from './welcome-group.ts'

const person: PersonSummary = {
  id: '01900000-0000-7000-8000-000000000b01',
  code: 'PP-7K4M2A-Q',
  alias: 'Saifon',
  sex: 'female',
  ageBand: '18-20',
  ageBasis: 'estimated',
  isChild: false,
  citizenships: ['LA'],
  languages: ['lo'],
  homePlace: 'LA1601',
}
const offer = { service: 'shelter', needKinds: ['safe-place', 'health', 'safe-place'], urgency: 'next' } as const

test('before acceptance the receiver sees the offer and not the district, the citizenship or an id', () => {
  expect(viewBeforeAcceptance(person, offer)).toEqual({
    alias: 'Saifon',
    code: 'PP-7K4M2A-Q',
    sex: 'female',
    ageBand: '18-20',
    ageBasis: 'estimated',
    isChild: false,
    province: 'LA16',
    languages: ['lo'],
    service: 'shelter',
    needs: ['safe-place', 'health'],
    urgency: 'next',
  })
})

test('nothing travels in the offer that its schema does not name', () => {
  const view = viewBeforeAcceptance({ ...person, secret: 'x' } as PersonSummary, offer)
  expect(OfferedView.strict().safeParse(view).success).toBe(true)
})

test('after acceptance every part is either open or sealed', () => {
  const { opens, sealed } = viewAfterAcceptance(['health', 'identity'])
  expect(opens).toEqual(['identity', 'health'])
  expect([...opens, ...sealed, 'offer'].toSorted()).toEqual([...parts].toSorted())
})

test('justice can never travel with a referral for protection', () => {
  expect(shareableParts).not.toContain('justice')
  expect(viewAfterAcceptance(['justice']).opens).toEqual([])
})

test('somebody who may be a child is counted as one', () => {
  expect(groupOf({ sex: 'male', isChild: true })).toBe('boys')
  expect(groupOf({ sex: 'male', isChild: false })).toBe('men')
  expect(groupOf({ sex: 'unknown', isChild: false })).toBe('other')
})
