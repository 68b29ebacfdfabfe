import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { gate, type GateState, suggestedEnding } from './safety-gate.ts'

const safe: GateState = {
  privatePlace: true,
  companion: { kind: 'nobody' },
  interpreter: { kind: 'not-needed' },
  purposeExplained: true,
  confidentialityExplained: true,
  stopExplained: true,
  agrees: 'yes',
  urgent: [],
}

describe('the safety gate', () => {
  test('opens when everything is looked after', () => {
    expect(gate(safe)).toEqual({ ready: true })
  })

  test('an untouched form misses everything that has to be asked', () => {
    expect(gate({})).toEqual({
      ready: false,
      missing: [
        'private-place',
        'companion-asked',
        'interpreter-asked',
        'purpose-explained',
        'confidentiality-explained',
        'stop-explained',
        'urgent-needs-asked',
        'agreement',
      ],
    })
  })

  test.each(Object.keys(safe) as (keyof GateState)[])('stays shut without %s', (key) => {
    const { [key]: _, ...without } = safe
    expect(gate(without).ready).toBe(false)
  })

  test('a companion who stays within hearing keeps it shut, whoever it is', () => {
    const companion = { kind: 'relative', apart: false, mayControl: false } as const
    expect(gate({ ...safe, companion })).toEqual({ ready: false, missing: ['companion-apart'] })
    expect(suggestedEnding({ ...safe, companion })).toEqual({ ending: 'postponed', reason: 'companion-stays' })
    expect(gate({ ...safe, companion: { ...companion, apart: true } }).ready).toBe(true)
  })

  test('an interpreter who was not checked keeps it shut', () => {
    expect(gate({ ...safe, interpreter: { kind: 'present', language: 'kjg', vetted: false } }).ready).toBe(false)
    expect(gate({ ...safe, interpreter: { kind: 'present', language: 'kjg', vetted: true } }).ready).toBe(true)
    expect(suggestedEnding({ ...safe, interpreter: { kind: 'needed', language: 'kjg' } })?.reason).toBe(
      'no-interpreter',
    )
  })

  test('an urgent need means help first, until it is met', () => {
    const hungry: GateState = { ...safe, urgent: ['food-and-water'] }
    expect(gate(hungry)).toEqual({ ready: false, missing: ['urgent-needs-met'], helpFirst: true })
    expect(suggestedEnding(hungry)).toEqual({ ending: 'help-first', reason: 'food-and-water' })
    expect(gate({ ...hungry, met: ['food-and-water'] }).ready).toBe(true)
  })

  test('danger now means help first', () => {
    expect(gate({ ...safe, dangerNow: true })).toMatchObject({ ready: false, helpFirst: true })
    expect(suggestedEnding({ ...safe, dangerNow: true })).toEqual({ ending: 'help-first', reason: 'danger-now' })
  })

  test('another time and no are the person’s own outcomes', () => {
    expect(suggestedEnding({ ...safe, agrees: 'another-time' })).toEqual({
      ending: 'postponed',
      reason: 'another-time-asked',
    })
    expect(suggestedEnding({ ...safe, agrees: 'no' })).toEqual({ ending: 'stopped', reason: 'person-declined' })
  })

  test('never opens without the person’s own yes', () => {
    const someState = fc.record(
      {
        privatePlace: fc.boolean(),
        purposeExplained: fc.boolean(),
        confidentialityExplained: fc.boolean(),
        stopExplained: fc.boolean(),
        dangerNow: fc.boolean(),
        agrees: fc.constantFrom('another-time' as const, 'no' as const),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(someState, (state) => {
        const { agrees: _, ...rest } = safe
        expect(gate({ ...rest, ...state }).ready).toBe(false)
      }),
    )
  })
})
