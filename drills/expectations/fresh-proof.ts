/** Operations that need a fresh proof of presence (issue 2: identity reveal and break-glass; erasure cannot be taken back). */
export const freshProofNeeded: readonly string[] = [
  'persons/reveal-identity',
  'persons/erase-person',
  'cases/break-glass',
  // A photo of a passport is an identity.
  'documents/open-document',
]
