import { useCallback, useEffect, useRef, useState } from 'react'
import { mediaTypeOf } from '#capabilities/documents/model/media-type.ts'

/** Long enough for who may see what, short enough to be sent from a village. */
export const mostSeconds = 120
/** Speech needs no more; two minutes are then half a megabyte. */
const bitsPerSecond = 32_000

type Trouble = 'refused' | 'unsupported'

export interface Voice {
  isRecording: boolean
  seconds: number
  trouble: Trouble | null
  start: () => Promise<void>
  stop: () => void
}

/** The microphone, for two minutes at most; it is let go as soon as recording ends or the page is left. */
export function useVoice(onRecorded: (voice: Blob, seconds: number) => void): Voice {
  const recorder = useRef<MediaRecorder | null>(null)
  const [isRecording, setIsRecording] = useState(false)
  const [seconds, setSeconds] = useState(0)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const stop = useCallback(() => {
    if (recorder.current?.state === 'recording') recorder.current.stop()
  }, [])
  useEffect(() => {
    if (!isRecording) return
    const began = Date.now()
    const timer = setInterval(() => {
      const passed = Math.floor((Date.now() - began) / 1000)
      setSeconds(passed)
      if (passed >= mostSeconds) stop()
    }, 200)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [isRecording, stop])
  const start = async () => {
    setTrouble(null)
    setSeconds(0)
    const mimeType = wanted()
    if (!mimeType) return setTrouble('unsupported')
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      recorder.current = record(stream, mimeType, (voice, length) => {
        setIsRecording(false)
        onRecorded(voice, length)
      })
      setIsRecording(true)
    } catch {
      setTrouble('refused')
    }
  }
  return { isRecording, seconds, trouble, start, stop }
}

/** What this browser writes of what the node keeps. */
function wanted(): string | undefined {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return undefined
  const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']
  return types.find((type) => MediaRecorder.isTypeSupported(type))
}

function record(stream: MediaStream, mimeType: string, onDone: (voice: Blob, seconds: number) => void): MediaRecorder {
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond })
  const pieces: Blob[] = []
  const began = Date.now()
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  recorder.addEventListener('stop', () => {
    stream.getTracks().forEach((track) => track.stop())
    const type = mediaTypeOf(recorder.mimeType) ?? mediaTypeOf(mimeType)
    onDone(new Blob(pieces, type ? { type } : {}), Math.round((Date.now() - began) / 1000))
  })
  recorder.start(1000)
  return recorder
}
