import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { listConsents } from '#capabilities/consents/model/api.ts'
import type { NewConsent } from '#capabilities/consents/model/consent.ts'
import { useAttach } from '#capabilities/documents/web/public.tsx'
import type { ConsentDraft } from './consent-draft.ts'
import type { Proof } from './proof.ts'

/** Sends the signature or the voice after the consent that it belongs to; without one there is nothing to wait for. */
export function useKeepProof({ id, personId }: ConsentDraft, proof: Proof | null, onKept: () => void) {
  const [documentId] = useState(uuidv7)
  const handle = useAttach({ invalidates: [listConsents] })
  const keep = async () => {
    if (!proof) return onKept()
    const about = { id: documentId, recordId: personId, kind: proof.kind, consentId: id }
    if (await handle.attach(about, proof.content)) onKept()
  }
  return { handle, keep }
}

/** With a proof there is no reason for having none. */
export function withProof(consent: NewConsent, proof: Proof | null): NewConsent {
  return proof ? { ...consent, withoutProof: null } : consent
}
