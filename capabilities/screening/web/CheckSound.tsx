import { IconCheck, IconHeadphones } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { checkClip, listClipLanguages, listClips, retireClip } from '#capabilities/screening/model/api-clips.ts'
import type { Clip } from '#capabilities/screening/model/clip.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useActor } from '#platform/web/session.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { useWasListenedTo } from './clip-player.ts'
import styles from './clips.module.css'
import { KeptSound } from './KeptSound.tsx'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

interface Props {
  /** A new one, or one whose question was worded anew. */
  clip: Clip
  version: string
  /** In words. */
  language: string
  children?: ReactNode
}

const invalidates = [listClips, listClipLanguages]

/** A second speaker listens, and then says whether it is right. */
export function CheckSound({ clip, version, language, children }: Props) {
  const words = useText({ en, lo })
  const isOwn = useActor().accountId === clip.recordedBy
  const hasListened = useWasListenedTo(clip.id)
  const check = useCommand(checkClip, { invalidates })
  const retire = useCommand(retireClip, { invalidates })
  return (
    <div className={styles.check}>
      <p className={styles.standing}>
        <IconHeadphones size={16} stroke={1.75} aria-hidden="true" />
        {isOwn ? words.nobodyElse : words.standing[clip.standing === 'new' ? 'new' : 'hear-again']}
      </p>
      <KeptSound clip={clip} language={language} />
      <span className={styles.buttons}>
        {!isOwn && (
          <Button
            small
            isBusy={check.isSending}
            because={hasListened ? undefined : words.listenFirst}
            onClick={() => void check.send({ id: clip.id, version })}
            icon={<IconCheck size={18} stroke={1.75} aria-hidden="true" />}
          >
            {words.isRight}
          </Button>
        )}
        {clip.standing === 'new' && (
          <Button
            small
            kind="ghost"
            isBusy={retire.isSending}
            onClick={() => void retire.send({ id: clip.id, because: 'not-right' })}
          >
            {words.notRight}
          </Button>
        )}
        {children}
      </span>
      <ProblemNotice problem={check.problem ?? retire.problem} />
    </div>
  )
}
