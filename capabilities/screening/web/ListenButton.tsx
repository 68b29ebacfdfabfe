import { IconPlayerPlay } from '@tabler/icons-react'
import type { Question } from '#capabilities/screening/model/protocol.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** The slot of the recorded question. Lao speech synthesis is rare, so nothing is read by a machine in its place. */
export function ListenButton({ question }: { question: Question }) {
  const { question: words } = useText({ en, lo })
  const { language } = useLanguage()
  const recording = question.audio[language]
  return (
    <div className={styles.listen}>
      <Button
        kind="soft"
        aria-disabled={!recording || undefined}
        aria-describedby={recording ? undefined : 'no-recording'}
        onClick={() => recording && void new Audio(recording).play()}
        icon={<IconPlayerPlay size={20} stroke={1.75} aria-hidden="true" />}
      >
        {words.listen}
      </Button>
      {!recording && <span id="no-recording">{words.noRecording}</span>}
    </div>
  )
}
