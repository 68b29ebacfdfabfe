import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './documents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useShown } from './use-shown.ts'
import { mostSeconds, useVoice } from './use-voice.ts'

interface Props {
  value: Blob | null
  onChange: (voice: Blob | null) => void
}

/** Records a voice, lets it be heard, recorded again or thrown away. Nothing is sent from here. */
export function VoiceRecorder({ value, onChange }: Props) {
  const { voice: text } = useText({ en, lo })
  const [length, setLength] = useState(0)
  const shown = useShown(value)
  const { isRecording, seconds, trouble, start, stop } = useVoice((voice, recorded) => {
    setLength(recorded)
    onChange(voice)
  })
  const again = () => {
    onChange(null)
    void start()
  }
  if (value) {
    return (
      <div className={styles.pad}>
        <p role="status">{text.recorded(asTime(length))}</p>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody just said here has no captions */}
        <audio controls ref={shown} aria-label={text.listen} className={styles.audio} />
        <div className={styles.buttons}>
          <Button small onClick={again}>
            {text.again}
          </Button>
          <Button small kind="ghost" onClick={() => onChange(null)}>
            {text.discard}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.pad}>
      <p className="pp-quiet">{text.help}</p>
      {trouble && <Notice tone="quiet">{trouble === 'refused' ? text.refused : text.unsupported}</Notice>}
      {isRecording ? (
        <div className={styles.under}>
          <span role="timer">{text.recording(asTime(seconds), asTime(mostSeconds))}</span>
          <Button icon={<IconPlayerStop size={20} stroke={1.75} aria-hidden="true" />} onClick={stop}>
            {text.stop}
          </Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button icon={<IconMicrophone size={20} stroke={1.75} aria-hidden="true" />} onClick={() => void start()}>
            {text.start}
          </Button>
        </div>
      )}
    </div>
  )
}

/** 1:05 */
function asTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
