import { useSyncExternalStore } from 'react'
import { screenCover } from '#platform/web/kit/screen-cover.ts'

/** What is heard at the moment: one recording in the whole page, or none. */
interface Heard {
  id: string | null
  state: 'playing' | 'paused'
  /** How far it has got. */
  seconds: number
  /** A recording that this browser could not play. */
  failed: string | null
}

const silence: Heard = { id: null, state: 'paused', seconds: 0, failed: null }
let heard = silence
let audio: HTMLAudioElement | null = null
const listeners = new Set<() => void>()
/** What was listened to since the page was opened. */
const listened = new Set<string>()

function tell(now: Partial<Heard>): void {
  heard = { ...heard, ...now }
  listeners.forEach((listener) => listener())
}

/** Nothing plays by itself; starting one recording ends the other. */
export const clipPlayer = {
  /** Plays, pauses or goes on. */
  toggle(id: string, sound: Blob): void {
    if (heard.id !== id || !audio) return begin(id, sound)
    if (heard.state === 'paused') return go(id)
    audio.pause()
    tell({ state: 'paused' })
  },
  again(id: string, sound: Blob): void {
    begin(id, sound)
  },
  /** Ends it, if it is this one that is heard. */
  leave(id: string): void {
    if (heard.id === id) stop()
  },
}

function begin(id: string, sound: Blob): void {
  stop()
  const player = new Audio(URL.createObjectURL(sound))
  audio = player
  player.addEventListener('ended', () => audio === player && stop())
  player.addEventListener('timeupdate', () => audio === player && tell({ seconds: player.currentTime }))
  tell({ id, failed: null })
  go(id)
}

function go(id: string): void {
  listened.add(id)
  tell({ state: 'playing' })
  audio?.play().catch((error: unknown) => {
    // A pause before the first sound is no failure.
    if (heard.id !== id || (error instanceof DOMException && error.name === 'AbortError')) return
    stop()
    listened.delete(id)
    tell({ failed: id })
  })
}

function stop(): void {
  if (audio) {
    audio.pause()
    URL.revokeObjectURL(audio.src)
  }
  audio = null
  tell(silence)
}

// A screen that is hidden in a hurry falls silent too.
screenCover.subscribe(() => screenCover.isCovered() && stop())

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export type Playing = 'playing' | 'paused' | 'silent' | 'failed'

export function usePlaying(id: string | null): Playing {
  return useSyncExternalStore(subscribe, () => playingOf(id))
}

function playingOf(id: string | null): Playing {
  if (id !== null && heard.failed === id) return 'failed'
  return id !== null && heard.id === id ? heard.state : 'silent'
}

/** How far a recording has got; nothing while another one or none is heard. */
export function useSecondsHeard(id: string): number {
  return useSyncExternalStore(subscribe, () => (heard.id === id ? heard.seconds : 0))
}

export function useWasListenedTo(id: string): boolean {
  return useSyncExternalStore(subscribe, () => listened.has(id))
}
