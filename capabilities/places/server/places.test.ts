import { test as base, expect } from 'vitest'
import { rolledBack } from '#test/world/database.ts'
import { nodeOn } from '#test/world/node.ts'
import { listPlaces, searchPlaces } from '../model/api.ts'
import { isKnownPlace, provinceOfPlace } from './public.ts'
import { placesOperations } from './routes.ts'

const test = rolledBack(base)

test('anybody may read the places, also without an account', async ({ database }) => {
  const node = nodeOn(database, placesOperations)
  const places = await node.do(null, listPlaces, {})
  expect([places.provinces.length, places.districts.length]).toEqual([18, 148])
  expect(places.attribution).toContain('CC BY 4.0')
})

test('a text from the address is searched, and its limit is read as a number', async ({ database }) => {
  const node = nodeOn(database, placesOperations)
  const { places } = await node.do(null, searchPlaces, { text: 'ວຽງຈັນ', limit: '2' })
  expect(places.map((place) => place.code).toSorted()).toEqual(['LA-VI', 'LA-VT'])
})

test('stored codes are known in both codings of a province', () => {
  expect(['LA16', 'LA-CH', 'LA1601', 'cp-vang-tao', 'XX'].map(isKnownPlace)).toEqual([true, true, true, true, false])
  expect(provinceOfPlace('LA16')).toBe('LA-CH')
})
