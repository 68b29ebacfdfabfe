import { IconDots } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Clip } from '#capabilities/screening/model/clip.ts'
import type { ListenLanguage } from '#capabilities/screening/model/listen-languages.ts'
import { IconButton } from '#platform/web/kit/IconButton.tsx'
import { useActor } from '#platform/web/session.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { CheckSound } from './CheckSound.tsx'
import { usePlaying } from './clip-player.ts'
import styles from './clips.module.css'
import { CountBar } from './CountBar.tsx'
import { KeptSound } from './KeptSound.tsx'
import { LanguageName } from './LanguageName.tsx'
import { NewSound } from './NewSound.tsx'
import type { ReadSound, Unusable } from './read-sound.ts'
import { RetireSound } from './RetireSound.tsx'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'
import { en as listenEn } from './text-listen.en.ts'
import { lo as listenLo } from './text-listen.lo.ts'

interface Props {
  version: string
  language: ListenLanguage
  /** How many of all questions can be listened to in it. */
  inUse: number
  asked: number
  /** Those of the one question that is looked at. */
  clips: readonly Clip[]
  onRecord: (uploaded: ReadSound | Unusable | null) => void
}

/** One language: how complete it is, the recording of this question, and what can be done about it. */
export function LanguageSlot({ version, language, inUse, asked, clips, onRecord }: Props) {
  const words = useText({ en, lo })
  const { languages } = useText({ en: listenEn, lo: listenLo })
  const records = useActor().roles.includes('administrator')
  const [isOpen, setOpen] = useState(false)
  const moreId = useId()
  const used = clips.find((clip) => clip.standing === 'in-use')
  const waiting = clips.filter((clip) => clip.standing !== 'in-use')
  const playing = usePlaying(used?.id ?? null)
  const name = languages[language]
  return (
    <li className={styles.slot} data-on={playing === 'playing' || playing === 'paused' || undefined}>
      <div className={styles.line}>
        <LanguageName language={language} />
        <CountBar count={inUse} of={asked} />
        <span className={styles.does}>
          {used && <KeptSound clip={used} language={name} />}
          {!used && waiting.length === 0 && records && <NewSound language={name} onRecord={onRecord} />}
        </span>
        {used && records && (
          <IconButton
            label={words.more(name)}
            aria-expanded={isOpen}
            aria-controls={moreId}
            onClick={() => setOpen(!isOpen)}
          >
            <IconDots size={18} stroke={1.75} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {isOpen && used && records && (
        <div id={moreId} className={styles.more}>
          <NewSound language={name} isAgain onRecord={onRecord} />
          <RetireSound clip={used} />
        </div>
      )}
      {waiting.map((clip) => (
        <CheckSound key={clip.id} clip={clip} version={version} language={name}>
          {records && !used && <NewSound language={name} isAgain onRecord={onRecord} />}
        </CheckSound>
      ))}
    </li>
  )
}
