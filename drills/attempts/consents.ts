import { uuidv7 } from 'uuidv7'
import * as consents from '#capabilities/consents/model/api.ts'
import { aConsent } from '#test/world/a-consent.ts'
import { type Attempt, trying } from './attempt.ts'

export const consentsAttempts: readonly Attempt[] = [
  trying(consents.listConsents, {
    input: ({ file }) => ({ person: file.personId }),
    proves: ({ file }) => file.consentId,
  }),
  trying(consents.prepareConsent, {
    input: ({ file }) => ({ person: file.personId }),
    proves: ({ file }) => file.personCode,
  }),
  trying(consents.recordConsent, { input: ({ file }) => aConsent(file.personId) }),
  trying(consents.withdrawConsent, {
    input: ({ file }) => ({
      consentId: file.consentId,
      personId: file.personId,
      toldBy: 'person',
      toldHow: 'in-person',
    }),
  }),
  trying(consents.reviewOverride, {
    input: ({ file }) => ({
      consentId: file.overrideId,
      personId: file.personId,
      id: uuidv7(),
      outcome: 'upheld',
      reason: 'It was so.',
    }),
  }),
  trying(consents.listOverrides, { input: () => ({}), proves: ({ file }) => file.overrideId }),
]
