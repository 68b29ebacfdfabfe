import * as z from 'zod'

/** The five phases of the national referral mechanism. Justice runs alongside and depends on the person's wishes. */
export const phases = [
  'identification',
  'first-assistance',
  'longer-term-protection',
  'return-and-inclusion',
  'justice',
] as const
export type Phase = (typeof phases)[number]

export const phaseStates = ['not-yet', 'now', 'done', 'not-wished'] as const
export type PhaseState = (typeof phaseStates)[number]

/** Danger now opens the danger flow; next is what needs an answer soon; most are normal. */
export const urgencies = ['danger-now', 'next', 'normal'] as const
export type Urgency = (typeof urgencies)[number]

/** Only survivors count in statistics; a dependant or a relative is helped without being counted as trafficked. */
export const personRoles = ['survivor', 'dependant', 'relative'] as const
export type PersonRole = (typeof personRoles)[number]

export const CasePerson = z.object({
  personId: z.uuid(),
  role: z.enum(personRoles),
  since: z.iso.datetime(),
})
export type CasePerson = z.infer<typeof CasePerson>

export const PhaseStates = z.object({
  identification: z.enum(phaseStates),
  'first-assistance': z.enum(phaseStates),
  'longer-term-protection': z.enum(phaseStates),
  'return-and-inclusion': z.enum(phaseStates),
  justice: z.enum(phaseStates),
})
export type PhaseStates = z.infer<typeof PhaseStates>

/** A case as whoever reaches it in any way may know it: codes only, nothing that identifies. */
export const CaseSummary = z.object({
  id: z.uuid(),
  /** Human code, PP-7K4M2Q-X. */
  code: z.string(),
  /** The organisation that accompanies the person. */
  holderOrganisationId: z.uuid(),
  /** The case worker's account there; null while nobody is assigned. */
  workerId: z.uuid().nullable(),
  status: z.enum(['open', 'closed']),
  urgency: z.enum(urgencies),
  phases: PhaseStates,
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  sourceScreeningId: z.uuid().nullable(),
  persons: z.array(CasePerson),
})
export type CaseSummary = z.infer<typeof CaseSummary>

/** The person whom the case is first about: its first survivor, or else its first person. */
export function principalOf(persons: readonly CasePerson[]): CasePerson | undefined {
  return persons.find((person) => person.role === 'survivor') ?? persons[0]
}
