import * as z from 'zod'
import { Age } from './age.ts'
import { contactKinds, documentKinds, nameKinds, nameScripts } from './person.ts'

/** Why a name is shown. None is preselected: whoever asks says why. */
export const revealPurposes = ['call', 'official-form', 'hand-over', 'other'] as const
export type RevealPurpose = (typeof revealPurposes)[number]

/** How long a screen may show it before it hides it again. */
export const revealSeconds = 60

/** What each purpose needs besides the names, and no more. */
export const revealedFor: Readonly<Record<RevealPurpose, { age: boolean; contacts: boolean; documents: boolean }>> = {
  call: { age: false, contacts: true, documents: false },
  'official-form': { age: true, contacts: false, documents: true },
  'hand-over': { age: true, contacts: true, documents: false },
  other: { age: false, contacts: false, documents: false },
}

/** Who somebody is, whole: what a purpose leaves out is cut away where it is shown. */
export const Identity = z.object({
  names: z.array(z.object({ id: z.uuid(), text: z.string(), script: z.enum(nameScripts), kind: z.enum(nameKinds) })),
  /** What was said, and the day on which it was. */
  age: z.object({ said: Age, on: z.string() }).nullable(),
  /** Empty where the purpose does not need them or the reader's relation leaves out the part `contact`. */
  contacts: z.array(z.object({ id: z.uuid(), text: z.string(), kind: z.enum(contactKinds) })),
  documents: z.array(z.object({ id: z.uuid(), number: z.string(), kind: z.enum(documentKinds), country: z.string() })),
})
export type Identity = z.infer<typeof Identity>

export const RevealedIdentity = Identity.extend({ seconds: z.literal(revealSeconds) })
export type RevealedIdentity = z.infer<typeof RevealedIdentity>

/** The same by the node and by a device that carries the name. */
export function revealed({ names, age, contacts, documents }: Identity, purpose: RevealPurpose): RevealedIdentity {
  const needed = revealedFor[purpose]
  return {
    names,
    age: needed.age ? age : null,
    contacts: needed.contacts ? contacts : [],
    documents: needed.documents ? documents : [],
    seconds: revealSeconds,
  }
}

/** Why, as it is asked with a network and without one. */
export const Reason = {
  purpose: z.enum(revealPurposes),
  /** In words, for `other`. Sealed. */
  reason: z.string().trim().max(500).nullable().default(null),
}
