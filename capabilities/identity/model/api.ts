import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { SignInName } from './account.ts'
import { PasskeyAssertion, PasskeyCeremony } from './passkey.ts'
import { AuthenticatorCode, TypedPassword } from './password.ts'
import { maySeeOwn } from './policy.ts'
import { RecoveryCode } from './recovery-code.ts'
import { roles } from './role.ts'

/** Who is signed in, as far as a screen needs to know. */
export const SignedIn = z.object({
  actor: z.object({
    accountId: z.uuid(),
    displayName: z.string(),
    organisationId: z.uuid(),
    organisationName: z.object({ en: z.string(), lo: z.string() }),
    roles: z.array(z.enum(roles)),
    steppedUpUntil: z.string().nullable(),
    demo: z.boolean(),
  }),
})
export type SignedIn = z.infer<typeof SignedIn>

export const readSession = query({
  name: 'identity/read-session',
  summary: 'Who is signed in.',
  path: '/session',
  input: z.object({}),
  output: SignedIn,
  policy: maySeeOwn,
})

export const beginPasskeySignIn = query({
  name: 'identity/begin-passkey-sign-in',
  summary: 'A challenge for any passkey of this node. The same for everybody: it names no account.',
  path: '/session/passkey/begin',
  method: 'POST',
  input: z.object({}),
  output: PasskeyCeremony,
  policy: 'public',
})

export const signInWithPasskey = command({
  name: 'identity/sign-in-with-passkey',
  summary: 'Sign in with a passkey.',
  path: '/session/passkey',
  input: z.object({ ceremonyId: z.uuid(), assertion: PasskeyAssertion }),
  output: SignedIn,
  policy: 'public',
  keepAnswer: false,
})

export const signInWithPassword = command({
  name: 'identity/sign-in-with-password',
  summary: 'Sign in with name, password and authenticator code at once, so that no answer says which was wrong.',
  path: '/session/password',
  input: z.object({ signInName: SignInName, password: TypedPassword, code: AuthenticatorCode }),
  output: SignedIn,
  policy: 'public',
  keepAnswer: false,
  secretInput: true,
})

export const signInWithRecoveryCode = command({
  name: 'identity/sign-in-with-recovery-code',
  summary: 'Sign in with a recovery code, and the password where the account has one.',
  path: '/session/recovery-code',
  input: z.object({
    signInName: SignInName,
    password: z.string().normalize('NFKC').max(200),
    recoveryCode: RecoveryCode,
  }),
  output: SignedIn,
  policy: 'public',
  keepAnswer: false,
  secretInput: true,
})

export const signOut = command({
  name: 'identity/sign-out',
  summary: 'End this session. Also answers when it has ended already.',
  path: '/session/sign-out',
  input: z.object({}),
  output: z.object({}),
  policy: 'public',
})

export const beginStepUp = query({
  name: 'identity/begin-step-up',
  summary: 'A challenge for a passkey of the signed-in account, and which other proofs it has.',
  path: '/session/step-up/begin',
  method: 'POST',
  input: z.object({}),
  output: z.object({ passkey: PasskeyCeremony.nullable(), hasPassword: z.boolean() }),
  policy: maySeeOwn,
})

const SteppedUp = z.object({ steppedUpUntil: z.string() })

export const stepUpWithPasskey = command({
  name: 'identity/step-up-with-passkey',
  summary: 'A fresh proof of presence with a passkey; it counts for ten minutes.',
  path: '/session/step-up/passkey',
  input: z.object({ ceremonyId: z.uuid(), assertion: PasskeyAssertion }),
  output: SteppedUp,
  policy: maySeeOwn,
  keepAnswer: false,
})

export const stepUpWithPassword = command({
  name: 'identity/step-up-with-password',
  summary: 'A fresh proof of presence with password and authenticator code; it counts for ten minutes.',
  path: '/session/step-up/password',
  input: z.object({ password: TypedPassword, code: AuthenticatorCode }),
  output: SteppedUp,
  policy: maySeeOwn,
  keepAnswer: false,
  secretInput: true,
})

export const listDemoAccounts = query({
  name: 'identity/list-demo-accounts',
  summary: 'Demonstration only: the people one can be.',
  path: '/session/demo',
  input: z.object({}),
  output: z.object({
    accounts: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        role: z.enum(roles),
        organisation: z.string(),
        organisationLo: z.string(),
      }),
    ),
  }),
  policy: 'public',
})

export const demoSignIn = command({
  name: 'identity/demo-sign-in',
  summary: 'Demonstration only: sign in as one of its people.',
  path: '/session/demo',
  input: z.object({ account: z.uuid() }),
  output: SignedIn,
  policy: 'public',
  keepAnswer: false,
})

export const demoStepUp = command({
  name: 'identity/demo-step-up',
  summary: 'Demonstration only: a fresh proof of presence without a passkey.',
  path: '/session/demo/step-up',
  input: z.object({}),
  output: SteppedUp,
  policy: maySeeOwn,
  keepAnswer: false,
})
