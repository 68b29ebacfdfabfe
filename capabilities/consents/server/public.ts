export { readConsents, readLiveConsents } from './read-consents.ts'
export { recordConsent } from './record-consent.ts'
export { waitingFor } from './waiting-for.ts'
