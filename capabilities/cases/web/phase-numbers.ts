import { type Phase, phases, type PhaseStates } from '#capabilities/cases/model/case.ts'
import type { Phase as Petal, PhaseState as PetalState } from '#platform/web/kit/phases.ts'

/** The petals of the flower, clockwise from the top. */
const petalOf: Readonly<Record<Phase, Petal>> = {
  identification: 1,
  'first-assistance': 2,
  'longer-term-protection': 3,
  'return-and-inclusion': 4,
  justice: 5,
}

export function petals(states: PhaseStates): Record<Petal, PetalState> {
  const entries = phases.map((phase) => {
    const state = states[phase]
    return [petalOf[phase], state === 'now' || state === 'done' ? state : 'later'] as const
  })
  return Object.fromEntries(entries) as Record<Petal, PetalState>
}

/** The phases that are now; the badge of a row shows the first of them. */
export function phasesNow(states: PhaseStates): Phase[] {
  return phases.filter((phase) => states[phase] === 'now')
}

export function petalNumber(phase: Phase): Petal {
  return petalOf[phase]
}
