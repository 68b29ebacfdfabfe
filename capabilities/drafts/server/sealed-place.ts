import type { DraftKey } from './store.ts'

/** What the ciphertext is bound to: a row moved to another account, form or subject cannot be opened there. */
export function sealedPlace(accountId: string, { form, about }: DraftKey): string {
  return `draft|${accountId}|${form}|${about}`
}
