import { expect, test } from 'vitest'
import type { WaitingItem } from '#platform/model/waiting.ts'
import { inOrderOfNeed } from './order.ts'

const now = new Date('2026-07-10T08:00:00Z')

function anItem(path: string, more: Partial<WaitingItem> = {}): WaitingItem {
  const base = { kind: 'cases/contact-due', group: 'cases', person: null, params: {}, due: null } as const
  return { ...base, since: '2026-07-01T00:00:00Z', urgency: 'normal', path, ...more }
}

test('danger now comes before what is urgent, that before what is late, and what is late before the rest', () => {
  const items = [
    anItem('/next', { urgency: 'next', due: '2026-07-10T12:00:00Z' }),
    anItem('/late', { due: '2026-07-10T07:00:00Z' }),
    anItem('/quiet'),
    anItem('/danger', { urgency: 'danger-now' }),
  ]
  expect(inOrderOfNeed(items, now).map((item) => item.path)).toEqual(['/danger', '/next', '/late', '/quiet'])
})

test('among equals the soonest due comes first, then who has waited longest', () => {
  const items = [
    anItem('/tomorrow', { due: '2026-07-11T08:00:00Z' }),
    anItem('/today', { due: '2026-07-10T20:00:00Z' }),
    anItem('/new', { since: '2026-07-09T00:00:00Z' }),
    anItem('/old', { since: '2026-06-01T00:00:00Z' }),
  ]
  expect(inOrderOfNeed(items, now).map((item) => item.path)).toEqual(['/today', '/tomorrow', '/old', '/new'])
})
