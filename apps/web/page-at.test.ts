import { expect, it } from 'vitest'
import { pageAt } from './page-at.ts'

it('finds the page of an address, a fixed one before one with a code in it', () => {
  expect(pageAt('/sign-in')?.shell).toBe('public')
  expect(pageAt('/screening/new')?.path).toBe('/screening/new')
  expect(pageAt('/screening/SC-7K4M2A-Q/q/3')?.path).toBe('/screening/$code/q/$n')
  expect(pageAt('/')?.path).toBe('/')
})

it('finds none where there is none', () => {
  expect(pageAt('/nowhere/at/all')).toBeUndefined()
})
