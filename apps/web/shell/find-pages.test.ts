import { describe, expect, test } from 'vitest'
import * as cases from '#capabilities/cases/web/pages.tsx'
import * as identity from '#capabilities/identity/web/pages.tsx'
import * as persons from '#capabilities/persons/web/pages.tsx'
import { mintCode } from '#platform/model/ids.ts'
import { findPages } from './find-pages.ts'

const areas = [cases, identity, persons]
const pathsFor = (typed: string, ...roles: string[]) => findPages(typed, { roles, areas }).map(({ path }) => path)

describe('Spotlight', () => {
  test('leads from a code to the file', () => {
    const code = mintCode('PP', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
    expect(pathsFor(code.toLowerCase(), 'case-worker')[0]).toBe(`/cases/${code}`)
  })

  test('leads whoever typed a name on to the search of people, where alone names are looked for', () => {
    expect(pathsFor('Souksavanh', 'case-worker')).toEqual(['/cases/search'])
    expect(pathsFor('', 'case-worker')).toContain('/cases/search')
  })

  test('offers the search of people to nobody whose role reaches nobody', () => {
    for (const role of ['analyst', 'coordinator', 'auditor', 'administrator', 'programme-officer'])
      expect(pathsFor('', role)).not.toContain('/cases/search')
  })

  test('finds the own account and devices in both languages', () => {
    expect(pathsFor('my ', 'analyst')).toEqual(['/me', '/me/devices'])
    expect(pathsFor('ບັນຊີຂອງຂ້ອຍ', 'analyst')).toEqual(['/me'])
  })
})
