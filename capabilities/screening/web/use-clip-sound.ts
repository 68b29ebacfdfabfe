import { useEffect, useMemo } from 'react'
import { readClip } from '#capabilities/screening/model/api-clips.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { clipPlayer } from './clip-player.ts'

/** The sound of a recording, once it is here; leaving the page ends it. */
export function useClipSound(id: string | null): Blob | null {
  const answer = useAsk(readClip, { id: id ?? '' }, { enabled: id !== null, staleTime: Infinity })
  const clip = id === null ? undefined : answer.data
  useEndOnLeaving(id)
  return useMemo(() => (clip ? soundIn(clip.base64, clip.mediaType) : null), [clip])
}

export function useEndOnLeaving(id: string | null): void {
  useEffect(() => () => clipPlayer.leave(id ?? ''), [id])
}

function soundIn(base64: string, type: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return new Blob([bytes], { type })
}
