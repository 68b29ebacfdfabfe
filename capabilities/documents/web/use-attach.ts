import { useRef, useState } from 'react'
import {
  addChunk,
  beginDocument,
  finishDocument,
  listDocuments,
  voidDocument,
} from '#capabilities/documents/model/api.ts'
import { chunkCountOf, missingOf } from '#capabilities/documents/model/chunks.ts'
import type { NewDocumentInput } from '#capabilities/documents/model/document.ts'
import { mediaTypeOf } from '#capabilities/documents/model/media-type.ts'
import type { Query } from '#platform/model/contract.ts'
import type { Problem } from '#platform/model/problem.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { digestOfWhole, pieceOf } from './split.ts'

/** What is said of the bytes; their type, length and digest are taken from them. */
export type Attachment = Omit<NewDocumentInput, 'mediaType' | 'byteLength' | 'sha256'>

interface Job {
  announcement: NewDocumentInput
  content: Blob
}

export interface AttachHandle {
  /** Sends it all. False when it stopped on the way: `problem` says why, and `again` goes on. */
  attach: (attachment: Attachment, content: Blob) => Promise<boolean>
  /** Goes on with the chunks that are missing. */
  again: () => Promise<boolean>
  /** Stops, and gives up what had arrived. */
  cancel: () => void
  isSending: boolean
  /** Chunks that are there, of how many; null before anything was sent. */
  progress: { there: number; total: number } | null
  problem: Problem | null
}

/**
 * Attaches a photo, a signature or a voice to a person or a case: announces it, sends chunk after chunk and finishes.
 * Every step is a command like any other, so that what holds for commands without a network holds for documents.
 */
export function useAttach(choices: { invalidates?: readonly Query[] } = {}): AttachHandle {
  const [progress, setProgress] = useState<AttachHandle['progress']>(null)
  const [isSending, setIsSending] = useState(false)
  const job = useRef<Job | null>(null)
  const stopped = useRef(false)
  const steps = useSteps(choices.invalidates ?? [])

  const run = async ({ announcement, content }: Job) => {
    const total = chunkCountOf(content.size)
    const begun = await steps.begin.send(announcement)
    if (!begun) return false
    let there = begun.there.length
    for (const index of missingOf(content.size, begun.there)) {
      if (stopped.current) return false
      setProgress({ there, total })
      if (!(await steps.chunk.send({ documentId: announcement.id, ...(await pieceOf(content, index)) }))) return false
      there += 1
    }
    setProgress({ there, total })
    if (stopped.current) return false
    return (await steps.finish.send({ documentId: announcement.id })) !== undefined
  }
  const start = async (next: Job) => {
    job.current = next
    stopped.current = false
    setIsSending(true)
    try {
      return await run(next)
    } finally {
      setIsSending(false)
      if (stopped.current) void steps.giveUp.send({ documentId: next.announcement.id, reason: 'never-finished' })
    }
  }
  return {
    attach: async (attachment, content) => start({ announcement: await announced(attachment, content), content }),
    again: async () => (job.current ? start(job.current) : false),
    cancel: () => {
      stopped.current = true
      if (!isSending && job.current && progress)
        void steps.giveUp.send({ documentId: job.current.announcement.id, reason: 'never-finished' })
      setProgress(null)
    },
    isSending,
    progress,
    problem: steps.begin.problem ?? steps.chunk.problem ?? steps.finish.problem,
  }
}

/** The list is asked again when something was begun, finished or given up; not for each chunk. */
function useSteps(others: readonly Query[]) {
  const invalidates = [listDocuments, ...others]
  return {
    begin: useCommand(beginDocument, { invalidates: [listDocuments] }),
    chunk: useCommand(addChunk),
    finish: useCommand(finishDocument, { invalidates }),
    giveUp: useCommand(voidDocument, { invalidates }),
  }
}

async function announced(attachment: Attachment, content: Blob): Promise<NewDocumentInput> {
  const mediaType = mediaTypeOf(content.type)
  if (!mediaType) throw new Error('The type of the content is not one that is kept.')
  return { ...attachment, mediaType, byteLength: content.size, sha256: await digestOfWhole(content) }
}
