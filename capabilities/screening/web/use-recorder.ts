import { useCallback, useEffect, useRef, useState } from 'react'
import { rootMeanSquare } from './sound-bars.ts'

export type NoMicrophone = 'refused' | 'none' | 'unsupported'

export type Recording =
  | { phase: 'idle' }
  | { phase: 'asking' }
  | { phase: 'failed'; why: NoMicrophone }
  /** `level` between 0 and 1. */
  | { phase: 'recording'; milliseconds: number; level: number }

export const longestRecordingSeconds = 60

/** Forms that browsers record in; the first one that this browser knows. 32 kbit/s carries a voice well. */
const forms = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
const bitsPerSecond = 32_000

/** One recording through the microphone. `onDone` gets the sound and how long it was in milliseconds. */
export function useRecorder(onDone: (sound: Blob, milliseconds: number) => void) {
  const [recording, setRecording] = useState<Recording>({ phase: 'idle' })
  const running = useRef<Running | null>(null)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => () => running.current?.abandon(), [])

  const start = useCallback(async () => {
    setRecording({ phase: 'asking' })
    const begun = await begin({
      onLevel: (milliseconds, level) => setRecording({ phase: 'recording', milliseconds, level }),
      onDone: (sound, milliseconds) => {
        running.current = null
        setRecording({ phase: 'idle' })
        done.current(sound, milliseconds)
      },
    })
    if (typeof begun === 'string') return setRecording({ phase: 'failed', why: begun })
    running.current = begun
  }, [])
  const stop = useCallback(() => running.current?.stop(), [])
  return { recording, start, stop }
}

interface Running {
  stop: () => void
  abandon: () => void
}

interface Listeners {
  onLevel: (milliseconds: number, level: number) => void
  onDone: (sound: Blob, milliseconds: number) => void
}

async function begin({ onLevel, onDone }: Listeners): Promise<Running | NoMicrophone> {
  const form =
    typeof MediaRecorder === 'undefined' ? undefined : forms.find((each) => MediaRecorder.isTypeSupported(each))
  if (!form || !navigator.mediaDevices) return 'unsupported'
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } })
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'refused'
  }
  const recorder = new MediaRecorder(stream, { mimeType: form, audioBitsPerSecond: bitsPerSecond })
  const pieces: Blob[] = []
  const startedAt = performance.now()
  const meter = levelOf(stream)
  let isAbandoned = false
  const beat = window.setInterval(() => {
    const milliseconds = performance.now() - startedAt
    onLevel(milliseconds, meter.level())
    if (milliseconds >= longestRecordingSeconds * 1000) recorder.stop()
  }, 100)
  const release = () => {
    window.clearInterval(beat)
    meter.close()
    stream.getTracks().forEach((track) => track.stop())
  }
  recorder.addEventListener('dataavailable', (event) => void pieces.push(event.data))
  recorder.addEventListener('stop', () => {
    release()
    if (!isAbandoned) onDone(new Blob(pieces, { type: form }), performance.now() - startedAt)
  })
  recorder.start()
  onLevel(0, 0)
  const stop = () => recorder.state === 'recording' && recorder.stop()
  const abandon = () => {
    isAbandoned = true
    stop()
  }
  return { stop, abandon }
}

/** How loud the microphone is at the moment; speech at arm's length fills about two thirds. */
function levelOf(stream: MediaStream): { level: () => number; close: () => void } {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return {
    level() {
      analyser.getFloatTimeDomainData(samples)
      return Math.min(1, rootMeanSquare(samples) * 5)
    },
    close: () => void context.close(),
  }
}
