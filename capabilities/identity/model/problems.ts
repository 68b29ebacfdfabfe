import type { ProblemCatalogue } from '#platform/model/problem.ts'

export const identityProblems = {
  'sign-in-refused': { status: 401, means: 'These did not open an account. Nothing says which part was wrong.' },
  'try-later': { status: 429, means: 'Too many tries; wait `seconds` seconds. The same for any name typed.' },
  'ceremony-over': { status: 410, means: 'The passkey or code set-up took too long or was already used; begin again.' },
  'passkey-refused': { status: 422, means: 'The passkey could not be verified.' },
  'passkey-known': { status: 409, means: 'This passkey already belongs to an account.' },
  'code-refused': { status: 422, means: 'The authenticator code does not match or was already used.' },
  'proof-refused': { status: 403, means: 'The proof of presence did not match this account.' },
  'link-over': {
    status: 410,
    means: 'The invitation has expired, was used, was replaced or waits for a second person.',
  },
  'last-means': { status: 409, means: 'This is the only way left to sign in; add another one first.' },
  'name-taken': { status: 409, means: 'Another account already signs in with this name.' },
  'last-administrator': { status: 409, means: 'Nobody would be left who can run the accounts.' },
  'account-suspended': { status: 409, means: 'The account is suspended; reinstate it first.' },
  'nothing-to-confirm': { status: 409, means: 'Nothing waits for a second person here.' },
} as const satisfies ProblemCatalogue
