import { longestSound, type SoundType, soundTypeOf } from '#capabilities/screening/model/sound.ts'
import { barsOf } from './sound-bars.ts'

/** A recording that can be listened to and kept. */
export interface ReadSound {
  sound: Blob
  mediaType: SoundType
  milliseconds: number
  bars: readonly number[] | null
}

export type Unusable = 'notSound' | 'tooLarge' | 'tooShort' | 'tooLong'

const limits = { shortest: 200, longest: 120_000 }

/**
 * What a file or a recording is: by its bytes, and by what the browser hears in it.
 * @param elapsed how long it was recorded in milliseconds, for a browser that cannot tell afterwards
 */
export async function readSound(given: Blob, elapsed?: number): Promise<ReadSound | Unusable> {
  if (given.size > longestSound) return 'tooLarge'
  const bytes = await given.arrayBuffer()
  const mediaType = soundTypeOf(new Uint8Array(bytes))
  if (!mediaType) return 'notSound'
  const sound = new Blob([bytes], { type: mediaType })
  const heard = await decode(bytes)
  const milliseconds = Math.round(heard?.milliseconds ?? elapsed ?? (await lengthByPlayer(sound)) ?? 0)
  if (milliseconds === 0) return 'notSound'
  if (milliseconds < limits.shortest) return 'tooShort'
  if (milliseconds > limits.longest) return 'tooLong'
  return { sound, mediaType, milliseconds, bars: heard?.bars ?? null }
}

/** Undefined where the browser cannot decode it: then there is a time and no picture. */
export async function decode(bytes: ArrayBuffer): Promise<{ milliseconds: number; bars: number[] } | undefined> {
  try {
    // Decoding changes the buffer that it is given.
    const heard = await new OfflineAudioContext(1, 1, 22_050).decodeAudioData(bytes.slice(0))
    return { milliseconds: heard.duration * 1000, bars: barsOf(heard.getChannelData(0)) }
  } catch {
    return undefined
  }
}

async function lengthByPlayer(sound: Blob): Promise<number | undefined> {
  const url = URL.createObjectURL(sound)
  const player = new Audio()
  const seconds = await new Promise<number>((resolve) => {
    player.addEventListener('loadedmetadata', () => resolve(player.duration))
    player.addEventListener('error', () => resolve(0))
    player.src = url
  })
  URL.revokeObjectURL(url)
  return Number.isFinite(seconds) ? seconds * 1000 : undefined
}

export async function base64Of(sound: Blob): Promise<string> {
  const bytes = new Uint8Array(await sound.arrayBuffer())
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(pieces.join(''))
}
