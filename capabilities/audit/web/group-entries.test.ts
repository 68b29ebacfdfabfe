import { describe, expect, test } from 'vitest'
import type { AccessLogEntry } from '../model/access-log.ts'
import { groupEntries, inView } from './group-entries.ts'

const entry = (occurredAt: string, given: Partial<AccessLogEntry> = {}): AccessLogEntry => ({
  id: '01900000-0000-7000-8000-000000000000',
  operation: 'screening/save-answers',
  kind: 'change',
  purpose: null,
  note: null,
  occurredAt,
  recordedAt: occurredAt,
  record: null,
  actor: { id: '01900000-0000-7000-8000-000000000001', name: 'Bouavanh S.', organisation: null, outside: false },
  seq: 1,
  proof: 'signed',
  ...given,
})
const dayOf = (instant: string) => instant.slice(0, 10)

describe('entries of an access log', () => {
  test('stand under their day, the newest first, whatever the order in which they arrived', () => {
    const days = groupEntries([entry('2026-07-09T10:00:00Z'), entry('2026-07-10T08:00:00Z')], dayOf)
    expect(days.map(({ day }) => day)).toEqual(['2026-07-10', '2026-07-09'])
  })

  test('that repeat the same become one line with a count', () => {
    const days = groupEntries(
      [entry('2026-07-10T08:02:00Z'), entry('2026-07-10T08:01:00Z'), entry('2026-07-10T08:00:00Z', { note: 'x' })],
      dayOf,
    )
    expect(days[0]!.groups.map(({ count }) => count)).toEqual([2, 1])
  })

  test('never fold views of a name together', () => {
    const name = { kind: 'name', operation: 'persons/reveal-identity' } as const
    const days = groupEntries([entry('2026-07-10T08:02:00Z', name), entry('2026-07-10T08:01:00Z', name)], dayOf)
    expect(days[0]!.groups).toHaveLength(2)
  })

  test('are chosen by view', () => {
    const outside = entry('2026-07-10T08:00:00Z', { actor: { ...entry('').actor, outside: true } })
    expect(inView(outside, 'outside')).toBe(true)
    expect(inView(entry('2026-07-10T08:00:00Z'), 'outside')).toBe(false)
    expect(inView(entry('2026-07-10T08:00:00Z', { kind: 'read' }), 'changes')).toBe(false)
  })
})
