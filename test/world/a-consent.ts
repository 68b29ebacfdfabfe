import { uuidv7 } from 'uuidv7'
import type { NewConsentInput } from '#capabilities/consents/model/consent.ts'
import { organisations } from '#demo/cast.ts'

/** A consent to protection by the centre, as a form would send it. */
export function aConsent(personId: string, given: Partial<NewConsentInput> = {}): NewConsentInput {
  return {
    id: uuidv7(),
    personId,
    basis: 'consent',
    purpose: 'protection',
    parts: ['offer', 'identity', 'contact', 'needs', 'consents'],
    recipients: [organisations.centre.id],
    informed: { language: 'lo', manner: 'aloud' },
    ...given,
  }
}
