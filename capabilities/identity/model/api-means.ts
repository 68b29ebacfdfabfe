import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { DisplayName, SignInName } from './account.ts'
import { SignedIn } from './api.ts'
import { OrganisationKind } from './organisation.ts'
import { AuthenticatorCeremony, PasskeyAttestation, PasskeyCeremony, PasskeyLabel } from './passkey.ts'
import { AuthenticatorCode, NewPassword } from './password.ts'
import { maySeeOwn } from './policy.ts'

/** The secret half of an invitation link. It stands in the link's fragment, which browsers never send. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'not-a-link' })
const RecoveryCodes = z.array(z.string())

export const openInvitation = query({
  name: 'identity/open-invitation',
  summary: 'For whom a link is, for whoever holds it.',
  path: '/invitation/open',
  method: 'POST',
  input: z.object({ token: Token }),
  output: z.object({
    purpose: z.enum(['join', 'reset', 'first-administrator']),
    displayName: z.string().nullable(),
    signInName: z.string().nullable(),
    organisationName: z.object({ en: z.string(), lo: z.string() }).nullable(),
  }),
  policy: 'public',
})

/** Who the first administrator is; in later invitations an administrator has written this already. */
export const Founder = z.object({
  accountId: z.uuid(),
  displayName: DisplayName,
  signInName: SignInName,
  organisation: z.object({
    id: z.uuid(),
    kind: OrganisationKind,
    name: z.object({ en: DisplayName, lo: DisplayName }),
  }),
})

export const beginInvitationPasskey = query({
  name: 'identity/begin-invitation-passkey',
  summary: 'Options for a first passkey, for whoever holds an invitation.',
  path: '/invitation/passkey/begin',
  method: 'POST',
  input: z.object({ token: Token, founder: Founder.optional() }),
  output: PasskeyCeremony,
  policy: 'public',
})

export const beginInvitationAuthenticator = query({
  name: 'identity/begin-invitation-authenticator',
  summary: 'A secret for an authenticator app, for whoever holds an invitation.',
  path: '/invitation/authenticator/begin',
  method: 'POST',
  input: z.object({ token: Token, founder: Founder.optional() }),
  output: AuthenticatorCeremony,
  policy: 'public',
})

const withPasskey = z.object({
  kind: z.literal('passkey'),
  ceremonyId: z.uuid(),
  attestation: PasskeyAttestation,
  label: PasskeyLabel,
})
const withPassword = z.object({
  kind: z.literal('password'),
  ceremonyId: z.uuid(),
  password: NewPassword,
  code: AuthenticatorCode,
})

export const acceptInvitation = command({
  name: 'identity/accept-invitation',
  summary: 'Choose how to sign in. Answers with recovery codes, shown this once.',
  path: '/invitation/accept',
  input: z.object({
    token: Token,
    means: z.discriminatedUnion('kind', [withPasskey, withPassword]),
    founder: Founder.optional(),
  }),
  output: SignedIn.extend({ recoveryCodes: RecoveryCodes }),
  policy: 'public',
  keepAnswer: false,
  secretInput: true,
})

export const readMyAccount = query({
  name: 'identity/read-my-account',
  summary: 'How the signed-in person can sign in.',
  path: '/me',
  input: z.object({}),
  output: z.object({
    displayName: z.string(),
    signInName: z.string(),
    passkeys: z.array(
      z.object({
        id: z.uuid(),
        label: z.string(),
        synced: z.boolean(),
        createdAt: z.string(),
        lastUsedAt: z.string().nullable(),
      }),
    ),
    passwordChangedAt: z.string().nullable(),
    recoveryCodesLeft: z.number().int(),
  }),
  policy: maySeeOwn,
})

export const beginPasskey = query({
  name: 'identity/begin-passkey',
  summary: 'Options for one more passkey.',
  path: '/me/passkeys/begin',
  method: 'POST',
  input: z.object({}),
  output: PasskeyCeremony,
  policy: maySeeOwn,
})

export const addPasskey = command({
  name: 'identity/add-passkey',
  summary: 'Add a passkey. Needs a sign-in or a proof of presence within ten minutes.',
  path: '/me/passkeys',
  input: z.object({ ceremonyId: z.uuid(), attestation: PasskeyAttestation, label: PasskeyLabel }),
  output: z.object({ id: z.uuid() }),
  policy: maySeeOwn,
})

export const renamePasskey = command({
  name: 'identity/rename-passkey',
  summary: 'Call a passkey something else.',
  path: '/me/passkeys/:id/rename',
  input: z.object({ id: z.uuid(), label: PasskeyLabel }),
  output: z.object({}),
  policy: maySeeOwn,
})

export const removePasskey = command({
  name: 'identity/remove-passkey',
  summary: 'Remove a passkey, unless it is the only way left to sign in.',
  path: '/me/passkeys/:id/remove',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  policy: maySeeOwn,
})

export const beginAuthenticator = query({
  name: 'identity/begin-authenticator',
  summary: 'A new secret for an authenticator app.',
  path: '/me/authenticator/begin',
  method: 'POST',
  input: z.object({}),
  output: AuthenticatorCeremony,
  policy: maySeeOwn,
})

export const setPassword = command({
  name: 'identity/set-password',
  summary: 'Set or change the password; a first one also needs an authenticator. Ends all other sessions.',
  path: '/me/password',
  input: z.object({
    password: NewPassword,
    authenticator: z.object({ ceremonyId: z.uuid(), code: AuthenticatorCode }).nullable(),
  }),
  output: z.object({}),
  policy: maySeeOwn,
  secretInput: true,
})

export const renewRecoveryCodes = command({
  name: 'identity/renew-recovery-codes',
  summary: 'Ten new recovery codes, shown this once; the old ones stop working.',
  path: '/me/recovery-codes',
  input: z.object({}),
  output: z.object({ recoveryCodes: RecoveryCodes }),
  policy: maySeeOwn,
  keepAnswer: false,
})

export const listDevices = query({
  name: 'identity/list-devices',
  summary: 'Where the signed-in person is signed in.',
  path: '/me/devices',
  input: z.object({}),
  output: z.object({
    devices: z.array(
      z.object({
        id: z.uuid(),
        browser: z.string(),
        machine: z.string(),
        method: z.string(),
        signedInAt: z.string(),
        seenAt: z.string(),
        current: z.boolean(),
      }),
    ),
  }),
  policy: maySeeOwn,
})

export const signOutDevice = command({
  name: 'identity/sign-out-device',
  summary: 'End one of one’s own sessions, at once.',
  path: '/me/devices/:id/sign-out',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  policy: maySeeOwn,
})

export const signOutEverywhere = command({
  name: 'identity/sign-out-everywhere',
  summary: 'End all of one’s own sessions, this one too.',
  path: '/me/devices/sign-out-everywhere',
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  policy: maySeeOwn,
})
