import * as z from 'zod'
import { ProvinceCode } from './organisation.ts'
import { roles } from './role.ts'

/** Invited: has never signed in. Suspended: may not, and its sessions have ended. */
export const accountStatuses = ['invited', 'active', 'suspended'] as const
export type AccountStatus = (typeof accountStatuses)[number]

/** How a colleague is shown to others. Staff names are personal data: never in addresses or logs. */
export const DisplayName = z.string().trim().normalize().min(2, { error: 'too-short' }).max(120, { error: 'too-long' })

/** What the holder types when no passkey is at hand. Plain letters, so that any keyboard in the office has them. */
export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9.-]{1,38})[a-z0-9]$/, { error: 'not-a-sign-in-name' })

export const GrantScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisation') }),
  z.object({ kind: z.literal('provinces'), provinces: z.array(ProvinceCode).min(1, { error: 'choose-a-province' }) }),
  z.object({ kind: z.literal('national') }),
])
export type GrantScope = z.infer<typeof GrantScope>

export const Grant = z.object({ role: z.enum(roles), scope: GrantScope })
export type Grant = z.infer<typeof Grant>

/** At most one grant per role: a second scope would make it unclear which one holds. */
export const Grants = z
  .array(Grant)
  .min(1, { error: 'choose-a-role' })
  .max(roles.length)
  .refine((grants) => new Set(grants.map((grant) => grant.role)).size === grants.length, { error: 'role-twice' })
