import { useState } from 'react'
import { longestSound } from '#capabilities/screening/model/sound.ts'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { KeepSound } from './KeepSound.tsx'
import { readSound, type ReadSound, type Unusable } from './read-sound.ts'
import { RecordSound } from './RecordSound.tsx'
import type { Slot } from './slot.ts'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'
import { en as listenEn } from './text-listen.en.ts'
import { lo as listenLo } from './text-listen.lo.ts'

interface Props {
  slot: Slot
  /** A file that was chosen, or nothing: then it is recorded. */
  uploaded: ReadSound | Unusable | null
  onClose: () => void
}

/** The words, the microphone or the file, then: listen, and keep it or not. */
export function RecordDialog({ slot, uploaded, onClose }: Props) {
  const { recorder: words } = useText({ en, lo })
  const { languages } = useText({ en: listenEn, lo: listenLo })
  const format = useFormat()
  const [heard, setHeard] = useState<ReadSound | Unusable | null>(uploaded)
  const take = async (sound: Blob, milliseconds: number) => setHeard(await readSound(sound, milliseconds))
  const unusable = typeof heard === 'string' ? heard : null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canDismiss={false}
      title={words.title(languages[slot.language], format.number(slot.n))}
    >
      <p lang="lo" className={styles.aloud}>
        {slot.question.text.lo}
      </p>
      <p lang="en" className="pp-meta">
        {slot.question.text.en}
      </p>
      <div role="alert">
        {unusable && (
          <Notice tone="attention">
            {unusable === 'tooLarge' ? words.tooLarge(format.number(longestSound / 1024)) : words[unusable]}
          </Notice>
        )}
      </div>
      {heard !== null && typeof heard === 'object' ? (
        <KeepSound slot={slot} heard={heard} onAgain={() => setHeard(null)} onClose={onClose} />
      ) : (
        <RecordSound onHeard={(sound, milliseconds) => void take(sound, milliseconds)} onClose={onClose} />
      )}
    </Dialog>
  )
}
