import * as z from 'zod'

/** Who came along. A companion may be the one who controls the person, so he or she waits somewhere else. */
export const Companion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody') }),
  z.object({
    kind: z.enum(['relative', 'friend', 'employer', 'broker', 'officer', 'other']),
    /** Waiting where they cannot hear. */
    apart: z.boolean(),
    /** Speaks for the person, holds the papers, will not leave: then nothing is asked in their hearing. */
    mayControl: z.boolean(),
  }),
])
export type Companion = z.infer<typeof Companion>

export const Interpreter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-needed') }),
  z.object({
    kind: z.literal('present'),
    language: z.string().regex(/^[a-z]{2,4}$/),
    /** Checked by the service, unrelated to anyone involved, and trusted by the person. */
    vetted: z.boolean(),
  }),
  z.object({ kind: z.literal('needed'), language: z.string().regex(/^[a-z]{2,4}$/) }),
])
export type Interpreter = z.infer<typeof Interpreter>

export const urgentNeeds = ['food-and-water', 'medical', 'place-to-sleep', 'safety'] as const
export const UrgentNeed = z.enum(urgentNeeds)
export type UrgentNeed = z.infer<typeof UrgentNeed>

/** What the officer has looked after before question 1. Unanswered is undefined: silence is never a yes. */
export const GateState = z.object({
  privatePlace: z.boolean().optional(),
  companion: Companion.optional(),
  interpreter: Interpreter.optional(),
  purposeExplained: z.boolean().optional(),
  confidentialityExplained: z.boolean().optional(),
  stopExplained: z.boolean().optional(),
  /** The person's own word, after all of the above. */
  agrees: z.enum(['yes', 'another-time', 'no']).optional(),
  urgent: z.array(UrgentNeed).max(4).optional(),
  /** Urgent needs that have been met since they were named. */
  met: z.array(UrgentNeed).max(4).optional(),
  dangerNow: z.boolean().optional(),
})
export type GateState = z.infer<typeof GateState>

export const gateConditions = [
  'private-place',
  'companion-asked',
  'companion-apart',
  'interpreter-asked',
  'interpreter-present',
  'interpreter-vetted',
  'purpose-explained',
  'confidentiality-explained',
  'stop-explained',
  'urgent-needs-asked',
  'urgent-needs-met',
  'no-danger-now',
  'agreement',
] as const
export type GateCondition = (typeof gateConditions)[number]

export type GateDecision = { ready: true } | { ready: false; missing: GateCondition[]; helpFirst?: true }

/**
 * Whether the first question may be asked. Until then the button says what is missing, in the order in which an officer
 * would do it. Urgent needs come first: help never waits for a screening, and a screening waits for help.
 */
export function gate(state: GateState): GateDecision {
  const missing = gateConditions.filter((condition) => !satisfied[condition](state))
  if (missing.length === 0) return { ready: true }
  const helpFirst = missing.includes('urgent-needs-met') || missing.includes('no-danger-now')
  return helpFirst ? { ready: false, missing, helpFirst } : { ready: false, missing }
}

const satisfied: Readonly<Record<GateCondition, (state: GateState) => boolean>> = {
  'private-place': (state) => state.privatePlace === true,
  'companion-asked': (state) => state.companion !== undefined,
  'companion-apart': ({ companion }) => !companion || companion.kind === 'nobody' || companion.apart,
  'interpreter-asked': (state) => state.interpreter !== undefined,
  'interpreter-present': (state) => state.interpreter?.kind !== 'needed',
  'interpreter-vetted': ({ interpreter }) => interpreter?.kind !== 'present' || interpreter.vetted,
  'purpose-explained': (state) => state.purposeExplained === true,
  'confidentiality-explained': (state) => state.confidentialityExplained === true,
  'stop-explained': (state) => state.stopExplained === true,
  'urgent-needs-asked': (state) => state.urgent !== undefined,
  'urgent-needs-met': (state) => (state.urgent ?? []).every((need) => state.met?.includes(need)),
  'no-danger-now': (state) => state.dangerNow !== true,
  agreement: (state) => state.agrees === 'yes',
}

/** How a meeting ends that never reached the first question: recorded as an outcome, not as a failure. */
export const gateEndings = {
  'help-first': ['medical', 'food-and-water', 'place-to-sleep', 'safety', 'danger-now'],
  postponed: ['another-time-asked', 'no-private-place', 'companion-stays', 'no-interpreter', 'too-tired', 'other'],
  stopped: ['person-declined', 'person-asked-to-stop', 'unsafe-to-go-on', 'other'],
} as const
export type GateEnding = keyof typeof gateEndings

/** Which ending fits what the officer has noted; the officer may choose another. */
export function suggestedEnding(state: GateState): { ending: GateEnding; reason: string } | null {
  const decision = gate(state)
  if (decision.ready) return null
  if (state.dangerNow) return { ending: 'help-first', reason: 'danger-now' }
  const need = state.urgent?.find((urgent) => !state.met?.includes(urgent))
  if (need) return { ending: 'help-first', reason: need }
  if (state.agrees === 'no') return { ending: 'stopped', reason: 'person-declined' }
  if (state.agrees === 'another-time') return { ending: 'postponed', reason: 'another-time-asked' }
  if (state.interpreter?.kind === 'needed') return { ending: 'postponed', reason: 'no-interpreter' }
  if (decision.missing.includes('companion-apart')) return { ending: 'postponed', reason: 'companion-stays' }
  if (state.privatePlace === false) return { ending: 'postponed', reason: 'no-private-place' }
  return null
}
