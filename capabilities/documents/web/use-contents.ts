import { useCallback, useEffect, useState } from 'react'
import { readChunk } from '#capabilities/documents/model/api.ts'
import type { Problem } from '#platform/model/problem.ts'
import { call } from '#platform/web/api/call.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { screenCover } from '#platform/web/kit/screen-cover.ts'
import { joined } from './split.ts'

export interface Readable {
  documentId: string
  mediaType: string
  chunks: number
}

export interface Contents {
  content: Blob | null
  progress: { there: number; total: number } | null
  problem: Problem | null
}

const nothing: Contents = { content: null, progress: null, problem: null }

/**
 * Reads a document chunk by chunk into memory, and never into the cache of answers: what was opened is gone when it is
 * closed. `onGone` is called when the window is left or the screen is covered.
 */
export function useContents(document: Readable | null, onGone: () => void): Contents {
  const [contents, setContents] = useState<Contents>(nothing)
  useLeaving(document !== null, onGone)
  useEffect(() => {
    if (!document) return
    const stopping = new AbortController()
    void read(document, stopping.signal, (more) => {
      if (!stopping.signal.aborted) setContents((before) => ({ ...before, ...more }))
    })
    return () => {
      stopping.abort()
      setContents(nothing)
    }
  }, [document])
  return contents
}

async function read(
  { documentId, mediaType, chunks }: Readable,
  signal: AbortSignal,
  tell: (c: Partial<Contents>) => void,
) {
  const pieces: string[] = []
  try {
    for (let index = 0; index < chunks; index += 1) {
      tell({ progress: { there: index, total: chunks } })
      pieces.push((await call(readChunk, { documentId, index }, { signal })).bytes)
    }
    tell({ content: joined(pieces, mediaType), progress: null })
  } catch (error) {
    tell({ problem: problemOf(error), progress: null })
  }
}

/** As a revealed name hides: at once, when nobody may be looking any more. */
function useLeaving(isOpen: boolean, onGone: () => void): void {
  const leave = useCallback(() => onGone(), [onGone])
  useEffect(() => {
    if (!isOpen) return
    const whenHidden = () => document.hidden && leave()
    document.addEventListener('visibilitychange', whenHidden)
    const stopListening = screenCover.subscribe(leave)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      stopListening()
    }
  }, [isOpen, leave])
}
