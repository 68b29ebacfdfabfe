import { describe, expect, test } from 'vitest'
import { Refusal } from '#platform/model/problem.ts'
import { isFinished, passGate, transition, type Step } from './lifecycle.ts'
import { screeningStates, type ScreeningState } from './screening.ts'

const steps: Step[] = ['begin', 'answer', 'pause', 'complete', 'stop', 'postpone', 'classify']

describe('the life of a screening', () => {
  test('runs from the gate through questions and a pause to its end', () => {
    const path: Step[] = ['begin', 'answer', 'pause', 'answer', 'complete']
    const end = path.reduce<ScreeningState>((state, step) => transition(state, step) as ScreeningState, 'gate')
    expect(end).toBe('completed')
  })

  test('can be stopped and postponed at any moment before its end', () => {
    for (const state of ['gate', 'asking', 'paused'] as const) {
      expect(transition(state, 'stop')).toBe('stopped')
      expect(transition(state, 'postpone')).toBe('postponed')
    }
  })

  test('asks nothing before the gate', () => {
    expect(transition('gate', 'answer')).toBeInstanceOf(Refusal)
    expect(transition('gate', 'complete')).toBeInstanceOf(Refusal)
  })

  test('never changes once finished, except that a classification is set beside it', () => {
    for (const state of screeningStates.filter(isFinished)) {
      for (const step of steps) {
        const next = transition(state, step)
        if (step === 'classify') expect(next).toBe(state)
        else expect(next).toMatchObject({ problem: { type: 'screening-finished' } })
      }
    }
  })

  test('names what is missing at the gate', () => {
    expect(passGate({})?.problem).toMatchObject({ type: 'gate-not-passed', params: { missing: 'private-place' } })
    expect(passGate({ dangerNow: true })?.problem.type).toBe('help-first')
  })
})
