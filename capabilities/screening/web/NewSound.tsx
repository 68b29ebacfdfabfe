import { IconMicrophone, IconUpload } from '@tabler/icons-react'
import { useRef } from 'react'
import { soundTypes } from '#capabilities/screening/model/sound.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { IconButton } from '#platform/web/kit/IconButton.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './clips.module.css'
import { readSound, type ReadSound, type Unusable } from './read-sound.ts'
import { en } from './text-clips.en.ts'
import { lo } from './text-clips.lo.ts'

interface Props {
  /** In words. */
  language: string
  isAgain?: boolean
  onRecord: (uploaded: ReadSound | Unusable | null) => void
}

/** By the microphone, or from a file. */
export function NewSound({ language, isAgain = false, onRecord }: Props) {
  const words = useText({ en, lo })
  const file = useRef<HTMLInputElement>(null)
  const upload = async (chosen: File | undefined) => {
    if (!chosen) return
    onRecord(await readSound(chosen))
    // The same file can be chosen once more.
    if (file.current) file.current.value = ''
  }
  return (
    <span className={styles.newSound}>
      <Button
        small
        aria-label={words.recordIn(language)}
        onClick={() => onRecord(null)}
        icon={<IconMicrophone size={18} stroke={1.75} aria-hidden="true" />}
      >
        {isAgain ? words.recordAgain : words.record}
      </Button>
      <IconButton label={words.uploadIn(language)} onClick={() => file.current?.click()}>
        <IconUpload size={18} stroke={1.75} aria-hidden="true" />
      </IconButton>
      <input
        autoComplete="off"
        ref={file}
        type="file"
        hidden
        aria-label={words.uploadIn(language)}
        accept={[...soundTypes, '.m4a', '.mp3', '.ogg', '.opus', '.wav', '.webm'].join(',')}
        onChange={(event) => void upload(event.currentTarget.files?.[0])}
      />
    </span>
  )
}
