import { base64UrlToBytes } from '#platform/web/device/base64.ts'
import { bytesOf } from '#platform/web/device/cipher.ts'

/** What the passkey is asked about; the same for ever, or the store could not be opened again. */
const question = bytesOf('pokpong device store 1')
const ceremonyMs = 60_000

/**
 * Makes a passkey of its own for the store and asks it for its secret (WebAuthn level 3, §10.1.4, the PRF extension).
 * Undefined where the phone has no such passkeys, or the person gave up.
 */
export async function newPasskeySecret(): Promise<
  { credentialId: string; secret: Uint8Array<ArrayBuffer> } | undefined
> {
  const created = await tried(
    navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { id: location.hostname, name: location.hostname },
        // Random and without a name: the phone's list of passkeys says nothing about who works here.
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: 'store', displayName: 'store' },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        timeout: ceremonyMs,
        extensions: { prf: { eval: { first: question } } },
      },
    }),
  )
  if (!created?.getClientExtensionResults().prf?.enabled) return undefined
  const secret = await passkeySecret([created.id])
  return secret && { credentialId: created.id, secret: secret.secret }
}

/** Asks one of these passkeys; works without a network, because nobody but this device checks the answer. */
export async function passkeySecret(
  credentialIds: readonly string[],
): Promise<{ secret: Uint8Array<ArrayBuffer> } | undefined> {
  const asserted = await tried(
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: credentialIds.map((id) => ({ type: 'public-key', id: base64UrlToBytes(id) })),
        userVerification: 'required',
        timeout: ceremonyMs,
        extensions: { prf: { eval: { first: question } } },
      },
    }),
  )
  const first = asserted?.getClientExtensionResults().prf?.results?.first
  return first ? { secret: new Uint8Array(first as ArrayBuffer) } : undefined
}

export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined'
}

async function tried(ceremony: Promise<Credential | null>): Promise<PublicKeyCredential | undefined> {
  try {
    return ((await ceremony) as PublicKeyCredential | null) ?? undefined
  } catch {
    return undefined
  }
}
