import * as z from 'zod'

/** On what an age was settled. An examination of the body is not among them: it is neither exact nor harmless. */
export const verificationBases = [
  'official-document',
  'family-or-community',
  'own-account',
  'social-assessment',
] as const

export const AgeVerification = z.object({
  id: z.uuid(),
  outcome: z.enum(['child', 'adult']),
  basis: z.enum(verificationBases),
  verifiedBy: z.uuid(),
  verifiedAt: z.iso.datetime(),
})
export type AgeVerification = z.infer<typeof AgeVerification>
