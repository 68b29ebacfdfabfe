import type { Refusal } from '#platform/model/problem.ts'
import { refuse } from '#platform/model/problem.ts'
import { screeningProblems } from './problems.ts'
import { gate, type GateState } from './safety-gate.ts'
import type { ScreeningState } from './screening.ts'

export type Step = 'begin' | 'answer' | 'pause' | 'complete' | 'stop' | 'postpone' | 'classify'

/**
 * What may follow what. A finished screening never changes: a second look at the same person is a new screening, so
 * that the first one stays as it was told. Classification as a labour dispute is added beside it, at any time.
 */
const allowed: Readonly<Record<ScreeningState, Partial<Record<Step, ScreeningState>>>> = {
  gate: { begin: 'asking', stop: 'stopped', postpone: 'postponed', classify: 'gate' },
  asking: {
    answer: 'asking',
    pause: 'paused',
    complete: 'completed',
    stop: 'stopped',
    postpone: 'postponed',
    classify: 'asking',
  },
  // The next answer takes a paused screening up again.
  paused: {
    answer: 'asking',
    pause: 'paused',
    complete: 'completed',
    stop: 'stopped',
    postpone: 'postponed',
    classify: 'paused',
  },
  completed: { classify: 'completed' },
  stopped: { classify: 'stopped' },
  postponed: { classify: 'postponed' },
}

/** The state after a step, or the refusal that says why it cannot be taken. */
export function transition(state: ScreeningState, step: Step): ScreeningState | Refusal {
  const next = allowed[state][step]
  if (next) return next
  return refuse(screeningProblems, isFinished(state) ? 'screening-finished' : 'step-not-possible', { state, step })
}

export function isFinished(state: ScreeningState): boolean {
  return state === 'completed' || state === 'stopped' || state === 'postponed'
}

/** No question before the gate is passed; the parameter names the first thing that is missing. */
export function passGate(state: GateState): Refusal | undefined {
  const decision = gate(state)
  if (decision.ready) return undefined
  return refuse(screeningProblems, decision.helpFirst ? 'help-first' : 'gate-not-passed', {
    missing: decision.missing[0]!,
  })
}
