import { deviceLabelOf } from '../model/device-label.ts'
import { beginPasskeySignIn, beginStepUp } from '../model/api.ts'
import type { PasskeyAssertion, PasskeyAttestation } from '../model/passkey.ts'
import { call } from '#platform/web/api/call.ts'

interface Begun {
  ceremonyId: string
  options: Record<string, unknown>
}

/** The library is loaded when somebody reaches for a passkey, not before. */
const library = () => import('@simplewebauthn/browser')

/** Why there is no passkey in this browser, as a key of the text; undefined when there may be one. */
export function whyNoPasskeys(): 'noPasskeyHere' | 'needsName' | undefined {
  if (typeof window.PublicKeyCredential !== 'function') return window.isSecureContext ? 'noPasskeyHere' : 'needsName'
  // Passkeys belong to a name: browsers refuse them for an address in numbers.
  return /^[\d.]+$|:/.test(window.location.hostname) ? 'needsName' : undefined
}

/** What this machine is likely to be called, as a code of the text's `machine`. */
export function thisMachine() {
  return deviceLabelOf(navigator.userAgent).machine
}

/** @throws when the person or the browser stops it */
export async function askPasskeyToSignIn() {
  return answerWithPasskey(await call(beginPasskeySignIn, {}))
}

/** The proof, or null when the account has no passkey. @throws when the person stops it */
export async function askPasskeyToStepUp() {
  const { passkey } = await call(beginStepUp, {}, { askToSignIn: false })
  return passkey && answerWithPasskey(passkey)
}

async function answerWithPasskey({ ceremonyId, options }: Begun) {
  const { startAuthentication } = await library()
  const answer = await startAuthentication({ optionsJSON: options as never })
  const { userHandle, ...response } = answer.response
  const assertion: PasskeyAssertion = {
    ...bare(answer),
    response: { ...response, ...(userHandle ? { userHandle } : {}) },
  }
  return { ceremonyId, assertion }
}

/** @throws when the person stops it, or has this passkey already */
export async function makePasskey({ ceremonyId, options }: Begun) {
  const { startRegistration } = await library()
  const answer = await startRegistration({ optionsJSON: options as never })
  const { clientDataJSON, attestationObject, transports } = answer.response
  const response = { clientDataJSON, attestationObject, ...(transports ? { transports: [...transports] } : {}) }
  const attestation: PasskeyAttestation = { ...bare(answer), response }
  return { ceremonyId, attestation }
}

function bare(answer: { id: string; rawId: string }) {
  return { id: answer.id, rawId: answer.rawId, type: 'public-key' as const, clientExtensionResults: {} }
}
