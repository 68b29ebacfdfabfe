import * as z from 'zod'
import { isHumanCode } from '#platform/model/ids.ts'

export const deviceKinds = ['phone', 'tablet', 'laptop'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** What opens the device's own store: a passkey's PRF, a generated passphrase, or either of them. */
export const unlocks = ['passkey', 'passphrase', 'both'] as const

/** Why a device no longer carries work. The codes are stored and audited: never rename or reuse one. */
export const revocationReasons = ['lost', 'stolen', 'searched', 'left', 'other'] as const
export type RevocationReason = (typeof revocationReasons)[number]

/** `suspended` is written by the database when the account is suspended; nobody chooses it. */
export const closedReasons = [...revocationReasons, 'suspended'] as const

export const wipeReasons = ['revoked', 'wrong-tries', 'own-wish'] as const
export type WipeReason = (typeof wipeReasons)[number]

/** Minted on the device as `mintCode('DV', …)`, such as DV-7K4M2Q-3. */
export const DeviceCode = z
  .string()
  .regex(/^DV-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-Z*~$=]$/, { error: 'not-a-code' })
  .refine(isHumanCode, { error: 'not-a-code' })

/** What people call it: the first four characters of the code, after the word for its kind (Phone 7K4M). */
export function shortDeviceCode(code: string): string {
  return code.slice(3, 7)
}

/** 32 random bytes as base64url. The node keeps their SHA-256 only. */
export const DeviceToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'not-a-token' })

/** No device has these: what is malformed becomes them, so that it is answered exactly like what is unknown. */
const noDevice = '00000000-0000-0000-0000-000000000000'
const noToken = 'A'.repeat(43)

/** How a device proves itself where no session can. Malformed is the same as unknown, in the answer and in the work. */
export const DeviceProof = z.object({ id: z.uuid().catch(noDevice), token: DeviceToken.catch(noToken) })

export const AppVersion = z
  .string()
  .regex(/^[0-9A-Za-z.+-]*$/)
  .max(40)

/** The node's public key to which outbox entries are sealed (model/seal-for-node.ts): raw, uncompressed P-256. */
export const NodeKey = z.object({ id: z.string(), publicKey: z.string() })
export type NodeKey = z.infer<typeof NodeKey>
