import { useCallback, useEffect, useRef, useState } from 'react'
import { listDocuments, voidDocument } from '#capabilities/documents/model/api.ts'
import type { VoidReason } from '#capabilities/documents/model/document.ts'
import { useCommand } from '#platform/web/api/use-command.ts'

interface Removal {
  documentId: string
  reason: VoidReason
}

/**
 * Takes a document out of sight and voids it a moment later, so that it can be undone: a voided document does not come
 * back. Whoever leaves the page in that moment meant it.
 */
export function useRemoval() {
  const [waiting, setWaiting] = useState<Removal | null>(null)
  const { send, problem } = useCommand(voidDocument, { invalidates: [listDocuments] })
  const latest = useRef<Removal | null>(null)
  const settle = useCallback(() => {
    const removal = latest.current
    latest.current = null
    // It stays out of sight until the list was asked again.
    if (removal) void send(removal).then(() => setWaiting(latest.current))
  }, [send])
  useEffect(() => settle, [settle])
  return {
    /** What is out of sight, to be voided in a moment. */
    removedId: waiting?.documentId ?? null,
    remove: (removal: Removal) => {
      settle()
      latest.current = removal
      setWaiting(removal)
    },
    undo: () => {
      latest.current = null
      setWaiting(null)
    },
    settle,
    problem,
  }
}
