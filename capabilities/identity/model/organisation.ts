import * as z from 'zod'

/** Kinds of organisation in the national referral mechanism. Stored codes: never rename or reuse one. */
export const organisationKinds = [
  'anti-trafficking-department',
  'police',
  'immigration-checkpoint',
  'prosecution',
  'court',
  'labour-inspection',
  'social-welfare',
  'womens-union',
  'youth-union',
  'trade-union',
  'shelter',
  'health-facility',
  'village-network',
  'zone-authority',
  'ministry',
  'committee-secretariat',
  'ngo',
  'international-organisation',
  'embassy',
  'donor',
] as const

export const OrganisationKind = z.enum(organisationKinds)
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** An ISO 3166-2 province code such as LA-CH. Which codes exist is a country fact (places), so only the shape is checked. */
export const ProvinceCode = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { error: 'not-a-province' })

const Name = z.string().trim().normalize().min(2, { error: 'too-short' }).max(160, { error: 'too-long' })

export const Organisation = z.object({
  id: z.uuid(),
  kind: OrganisationKind,
  name: z.object({ en: Name, lo: Name }),
  /** Provinces where it works; empty means the whole country. */
  provinces: z.array(ProvinceCode).max(40),
  parentId: z.uuid().nullable(),
})
export type Organisation = z.infer<typeof Organisation>
