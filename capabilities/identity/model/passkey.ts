import * as z from 'zod'

/** The JSON forms of WebAuthn Level 3, bounded; the server's library checks what they mean. */
const Base64Url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(16_384)
const credential = {
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.string().max(40).optional(),
}

/** What a passkey answers when somebody signs in with it. */
export const PasskeyAssertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.optional(),
  }),
})
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>

/** What a new passkey answers when it is registered. */
export const PasskeyAttestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
})
export type PasskeyAttestation = z.infer<typeof PasskeyAttestation>

/** Options for the browser, as the library made them, with the ceremony they begin. */
export const PasskeyCeremony = z.object({ ceremonyId: z.uuid(), options: z.looseObject({ challenge: z.string() }) })

/** What the holder calls a passkey: "my phone". */
export const PasskeyLabel = z.string().trim().normalize().min(1, { error: 'too-short' }).max(60, { error: 'too-long' })

/** A new authenticator secret, shown once, with the link that authenticator apps open. */
export const AuthenticatorCeremony = z.object({ ceremonyId: z.uuid(), secret: z.string(), link: z.string() })
