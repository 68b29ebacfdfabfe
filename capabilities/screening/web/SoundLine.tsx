import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { IconButton } from '#platform/web/kit/IconButton.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { clipPlayer, usePlaying, useSecondsHeard } from './clip-player.ts'
import styles from './clips.module.css'
import { minutesAndSeconds } from './sound-bars.ts'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'
import { Waveform } from './Waveform.tsx'

interface Props {
  id: string
  /** Null while it is fetched. */
  sound: Blob | null
  bars: readonly number[] | null
  milliseconds: number
  /** Its language in words. */
  language: string
}

/** Play or pause, the picture, the time. */
export function SoundLine({ id, sound, bars, milliseconds, language }: Props) {
  const words = useText({ en, lo })
  const playing = usePlaying(id)
  const heard = Math.min(1, (useSecondsHeard(id) * 1000) / milliseconds)
  const isOn = playing === 'playing' || playing === 'paused'
  const Icon = playing === 'playing' ? IconPlayerPause : IconPlayerPlay
  return (
    <span className={styles.sound} data-on={isOn || undefined}>
      <IconButton
        label={playing === 'playing' ? words.pause(language) : words.play(language)}
        className={styles.play}
        aria-disabled={sound === null || undefined}
        onClick={() => sound && clipPlayer.toggle(id, sound)}
      >
        <Icon size={16} stroke={1.75} aria-hidden="true" />
      </IconButton>
      {playing === 'failed' ? (
        <span role="status">{words.cannotPlay}</span>
      ) : (
        <>
          <Waveform bars={bars} heard={isOn ? heard : 0} />
          <span className={styles.time}>{minutesAndSeconds(isOn ? heard * milliseconds : milliseconds)}</span>
        </>
      )}
    </span>
  )
}
