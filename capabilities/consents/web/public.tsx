import './problem-words.ts'

export { ConsentCard } from './ConsentCard.tsx'
export { ConsentFields } from './ConsentFields.tsx'
export type { ConsentArticle, NamedOrganisation } from './named.ts'
export { type ConsentDraft, missingIn, newConsentDraft, toNewConsent } from './consent-draft.ts'
export { ConsentsView } from './ConsentsView.tsx'
export { useConsentWords } from './use-consent-words.ts'
