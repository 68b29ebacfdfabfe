import { useMemo, useState } from 'react'
import { authorHours, type DocumentKind } from '#capabilities/documents/model/document.ts'
import { useReachable } from '#platform/web/api/reachability.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useActor } from '#platform/web/session.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { AskPurpose } from './AskPurpose.tsx'
import { ShownDocument } from './ShownDocument.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** What a list knows of a document that can be opened. */
export interface Openable {
  documentId: string
  kind: DocumentKind
  title?: string | null
  mediaType: string
  chunks: number
  addedBy: string
  addedAt: string
}

/**
 * Asks why, and shows it until it is closed or the window is left. Whoever took it today looks at it without a reason:
 * to see whether it can be read is part of taking it.
 */
export function OpenDocument({ document, onClose }: { document: Openable; onClose: () => void }) {
  const text = useText({ en, lo })
  const { accountId } = useActor()
  const isReachable = useReachable()
  const [isOwn] = useState(() => isOwnOfToday(document, accountId))
  const [isOpen, setIsOpen] = useState(isOwn)
  const { documentId, mediaType, chunks } = document
  const readable = useMemo(() => ({ documentId, mediaType, chunks }), [documentId, mediaType, chunks])
  const name = document.title ?? text.kinds[document.kind]
  if (!isReachable) {
    return (
      <Dialog isOpen onClose={onClose} title={name}>
        <Notice tone="information">{text.opening.notHere}</Notice>
        <Button onClick={onClose}>{text.opening.close}</Button>
      </Dialog>
    )
  }
  return (
    <Dialog isOpen onClose={onClose} title={isOpen ? name : text.opening.title}>
      {isOpen ? (
        <ShownDocument document={readable} name={name} isOwn={isOwn} onClose={onClose} />
      ) : (
        <AskPurpose documentId={documentId} onOpened={() => setIsOpen(true)} onClose={onClose} />
      )}
    </Dialog>
  )
}

/** An hour less than the server allows, so that a clock that runs behind asks for a reason rather than for nothing. */
function isOwnOfToday({ addedBy, addedAt }: Openable, accountId: string): boolean {
  return addedBy === accountId && Date.now() - Date.parse(addedAt) < (authorHours - 1) * 3_600_000
}
