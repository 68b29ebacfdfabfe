import { IconHeadphones, IconLanguageOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { listClips } from '#capabilities/screening/model/api-clips.ts'
import type { ListenLanguage } from '#capabilities/screening/model/listen-languages.ts'
import type { Protocol, Question } from '#capabilities/screening/model/protocol.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { LanguageSlot } from './LanguageSlot.tsx'
import type { ReadSound, Unusable } from './read-sound.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'
import { en as listenEn } from './text-listen.en.ts'
import { lo as listenLo } from './text-listen.lo.ts'

interface Props {
  protocol: Protocol
  question: Question
  /** Counted from 1. */
  n: number
  clips: OutputOf<typeof listClips>
}

/** One question in eight languages: what there is, what waits for a second speaker, what is missing. */
export function LanguageSlots({ protocol, question, n, clips }: Props) {
  const words = useText({ en, lo })
  const [recording, setRecording] = useState<{
    language: ListenLanguage
    uploaded: ReadSound | Unusable | null
  } | null>(null)
  return (
    <Card>
      <CardHead title={words.listen} />
      <ul className={styles.slots}>
        {clips.languages.map(({ language, inUse }) => (
          <LanguageSlot
            key={`${question.id} ${language}`}
            version={protocol.version}
            language={language}
            inUse={inUse}
            asked={clips.asked}
            clips={clips.clips.filter((clip) => clip.question === question.id && clip.language === language)}
            onRecord={(uploaded) => setRecording({ language, uploaded })}
          />
        ))}
      </ul>
      <Foot clips={clips} />
      {recording && (
        <RecordDialog
          slot={{ protocol, question, n, language: recording.language }}
          uploaded={recording.uploaded}
          onClose={() => setRecording(null)}
        />
      )}
    </Card>
  )
}

function Foot({ clips }: Pick<Props, 'clips'>) {
  const words = useText({ en, lo })
  const { languages } = useText({ en: listenEn, lo: listenLo })
  const missing = clips.languages.filter(({ inUse }) => inUse < clips.asked).map(({ language }) => languages[language])
  return (
    <div className={styles.foot}>
      <p>
        <IconHeadphones size={18} stroke={1.75} aria-hidden="true" />
        {words.secondSpeaker}
      </p>
      <p>
        <IconLanguageOff size={18} stroke={1.75} aria-hidden="true" />
        {missing.length === 0 ? words.allComplete : words.notComplete(missing.join(', '))}
      </p>
    </div>
  )
}
