import type { Clip } from '#capabilities/screening/model/clip.ts'
import { SoundLine } from './SoundLine.tsx'
import { useClipSound } from './use-clip-sound.ts'
import { useBars } from './Waveform.tsx'

/** A recording that the node keeps. */
export function KeptSound({ clip, language }: { clip: Clip; language: string }) {
  const sound = useClipSound(clip.id)
  const bars = useBars(sound)
  return <SoundLine id={clip.id} sound={sound} bars={bars} milliseconds={clip.milliseconds} language={language} />
}
