import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { listClipLanguages, listClips, recordClip } from '#capabilities/screening/model/api-clips.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { base64Of, type ReadSound } from './read-sound.ts'
import type { Slot } from './slot.ts'
import { SoundLine } from './SoundLine.tsx'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'
import { en as listenEn } from './text-listen.en.ts'
import { lo as listenLo } from './text-listen.lo.ts'
import { useEndOnLeaving } from './use-clip-sound.ts'

interface Props {
  slot: Slot
  heard: ReadSound
  onAgain: () => void
  onClose: () => void
}

/** Listen, then keep it, record it again, or drop it: nothing is sent before somebody decides. */
export function KeepSound({ slot, heard, onAgain, onClose }: Props) {
  const { recorder: words } = useText({ en, lo })
  const { languages } = useText({ en: listenEn, lo: listenLo })
  const [id] = useState(() => uuidv7())
  useEndOnLeaving(id)
  const keep = useCommand(recordClip, { invalidates: [listClips, listClipLanguages], onDone: onClose })
  const send = async () => {
    const { protocol, question, language } = slot
    const { mediaType, milliseconds } = heard
    await keep.send({
      id,
      protocol: protocol.id,
      version: protocol.version,
      question: question.id,
      language,
      mediaType,
      milliseconds,
      sound: await base64Of(heard.sound),
    })
  }
  return (
    <>
      <p className="pp-quiet">{words.listen}</p>
      <div className={styles.heard}>
        <SoundLine
          id={id}
          sound={heard.sound}
          bars={heard.bars}
          milliseconds={heard.milliseconds}
          language={languages[slot.language]}
        />
      </div>
      <ProblemNotice problem={keep.problem} />
      <Button
        kind="primary"
        wide
        isBusy={keep.isSending}
        onClick={() => void send()}
        icon={<IconCheck size={20} stroke={1.75} aria-hidden="true" />}
      >
        {words.keep}
      </Button>
      <div className={styles.buttons}>
        <Button onClick={onAgain}>{words.again}</Button>
        <Button kind="ghost" onClick={onClose}>
          {words.discard}
        </Button>
      </div>
    </>
  )
}
