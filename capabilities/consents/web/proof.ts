import type { proofKinds } from '#capabilities/documents/model/document.ts'

/** A signature, a mark or a voice that was made in a form and not sent yet. It lives as long as the form is open. */
export interface Proof {
  kind: (typeof proofKinds)[number]
  content: Blob
}
