import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { minutesAndSeconds } from './sound-bars.ts'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'
import { longestRecordingSeconds, useRecorder } from './use-recorder.ts'

interface Props {
  onHeard: (sound: Blob, milliseconds: number) => void
  onClose: () => void
}

/** The microphone: how long, how loud, and stop. */
export function RecordSound({ onHeard, onClose }: Props) {
  const { recorder: words } = useText({ en, lo })
  const format = useFormat()
  const { recording, start, stop } = useRecorder(onHeard)
  if (recording.phase === 'recording') {
    return (
      <>
        <p className={styles.recording}>
          <span role="status">{words.recording}</span>
          <span className={styles.time}>{minutesAndSeconds(recording.milliseconds)}</span>
          <meter className={styles.level} min={0} max={1} value={recording.level} aria-label={words.level} />
        </p>
        <Button kind="primary" wide onClick={stop} icon={<IconPlayerStop size={20} stroke={1.75} aria-hidden="true" />}>
          {words.stop}
        </Button>
      </>
    )
  }
  return (
    <>
      <p className="pp-quiet">
        {words.speak} {words.atMost(format.number(longestRecordingSeconds))}.
      </p>
      <div role="alert">
        {recording.phase === 'failed' && <Notice tone="attention">{words[recording.why]}</Notice>}
        {recording.phase === 'asking' && <Notice>{words.asking}</Notice>}
      </div>
      <Button
        kind="primary"
        wide
        isBusy={recording.phase === 'asking'}
        onClick={() => void start()}
        icon={<IconMicrophone size={20} stroke={1.75} aria-hidden="true" />}
      >
        {words.start}
      </Button>
      <Button kind="ghost" wide onClick={onClose}>
        {words.close}
      </Button>
    </>
  )
}
