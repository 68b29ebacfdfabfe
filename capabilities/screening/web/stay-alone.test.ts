import { expect, test } from 'vitest'
import { heldAt } from './stay-alone.ts'

test('while somebody answers alone, every other address leads back to the questions', () => {
  const here = '/screening/SC-7K4M2X-Q/alone'
  for (const path of ['/', '/screening', '/screening/SC-7K4M2X-Q/q/3', '/screening/SC-7K4M2X-Q/result', '/cases']) {
    expect(heldAt(path, 'SC-7K4M2X-Q')).toBe(here)
  }
  expect(heldAt(here, 'SC-7K4M2X-Q')).toBeUndefined()
})

test('the sign-in stays open, and so does everything when nobody answers alone', () => {
  expect(heldAt('/sign-in', 'SC-7K4M2X-Q')).toBeUndefined()
  expect(heldAt('/cases', null)).toBeUndefined()
})
