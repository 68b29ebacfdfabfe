import { IconHeadphones, IconPlayerPause, IconPlayerPlay, IconPlayerTrackPrev } from '@tabler/icons-react'
import { listClips } from '#capabilities/screening/model/api-clips.ts'
import type { Clip } from '#capabilities/screening/model/clip.ts'
import { type ListenLanguage, listenLanguages } from '#capabilities/screening/model/listen-languages.ts'
import type { Protocol, Question } from '#capabilities/screening/model/protocol.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { IconButton } from '#platform/web/kit/IconButton.tsx'
import { NarrowSelect } from '#platform/web/kit/NarrowSelect.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { clipPlayer, usePlaying } from './clip-player.ts'
import { useListenLanguage } from './listen-language.ts'
import styles from './screening.module.css'
import { en } from './text-listen.en.ts'
import { lo } from './text-listen.lo.ts'
import { useClipSound } from './use-clip-sound.ts'

interface Props {
  screening: { code: string; language: string }
  protocol: Protocol
  question: Question
}

/** The recorded question in the person's language. Speech synthesis is rare in these, so no machine reads instead. */
export function ListenButton({ screening, protocol, question }: Props) {
  const words = useText({ en, lo })
  const [language, choose] = useListenLanguage(screening)
  const clips = useAsk(listClips, { protocol: protocol.id, version: protocol.version }, { staleTime: 300_000 })
  const ofQuestion = (clips.data?.clips ?? []).filter(
    (clip) => clip.question === question.id && clip.standing === 'in-use',
  )
  const clip = ofQuestion.find((each) => each.language === language)
  const offered = listenLanguages.filter(
    (code) => code === language || ofQuestion.some((each) => each.language === code),
  )
  return (
    <div className={styles.listening}>
      <div className={styles.listen}>
        <Player key={clip?.id ?? 'none'} clip={clip} />
        {offered.length > 1 && (
          <NarrowSelect
            label={words.inLanguage}
            choices={offered.map((code) => ({ code, label: words.languages[code] }))}
            value={language}
            onChange={(code) => choose(code as ListenLanguage)}
          />
        )}
        <Beside clip={clip} language={language} isNamed={offered.length === 1} isKnown={clips.isFetched} />
      </div>
      {clip && (
        <p className={styles.hint}>
          <IconHeadphones size={18} stroke={1.75} aria-hidden="true" />
          {words.headphones}
        </p>
      )}
    </div>
  )
}

function Player({ clip }: { clip: Clip | undefined }) {
  const words = useText({ en, lo })
  const sound = useClipSound(clip?.id ?? null)
  const playing = usePlaying(clip?.id ?? null)
  const isReady = clip !== undefined && sound !== null
  const isBegun = playing === 'playing' || playing === 'paused'
  const Icon = playing === 'playing' ? IconPlayerPause : IconPlayerPlay
  return (
    <>
      <Button
        kind="soft"
        aria-disabled={!isReady || undefined}
        onClick={() => isReady && clipPlayer.toggle(clip.id, sound)}
        icon={<Icon size={20} stroke={1.75} aria-hidden="true" />}
      >
        {playing === 'playing' ? words.pause : playing === 'paused' ? words.goOn : words.listen}
      </Button>
      {isReady && isBegun && (
        <IconButton label={words.again} onClick={() => clipPlayer.again(clip.id, sound)}>
          <IconPlayerTrackPrev size={20} stroke={1.75} aria-hidden="true" />
        </IconButton>
      )}
    </>
  )
}

interface BesideProps {
  clip: Clip | undefined
  language: ListenLanguage
  /** Where there is nothing to choose from, the language is only named. */
  isNamed: boolean
  isKnown: boolean
}

/** How long it is, or that there is none: said quietly, for the officer can read the question aloud. */
function Beside({ clip, language, isNamed, isKnown }: BesideProps) {
  const words = useText({ en, lo })
  const format = useFormat()
  const playing = usePlaying(clip?.id ?? null)
  const name = words.languages[language]
  if (!clip) return isKnown && <span>{words.none(name)}</span>
  if (playing === 'failed') return <span role="status">{words.cannotPlay}</span>
  const length = words.seconds(format.number(Math.max(1, Math.round(clip.milliseconds / 1000))))
  return <span>{isNamed ? `${name} · ${length}` : length}</span>
}
