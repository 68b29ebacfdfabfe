import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { FieldError } from '#platform/web/kit/Field.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './documents.module.css'
import { redraw } from './photo.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useShown } from './use-shown.ts'

interface Props {
  value: Blob | null
  onChange: (photo: Blob | null) => void
}

/** A photo from the camera of a phone or from the files of a desk, drawn anew before anything else sees it. */
export function PhotoPicker({ value, onChange }: Props) {
  const { adding } = useText({ en, lo })
  const [isUnreadable, setIsUnreadable] = useState(false)
  const shown = useShown(value)
  const errorId = useId()
  const take = async (file: File | undefined) => {
    if (!file) return
    setIsUnreadable(false)
    try {
      onChange(await redraw(file))
    } catch {
      setIsUnreadable(true)
    }
  }
  return (
    <div className={styles.picker}>
      {value ? (
        <>
          <img className={styles.preview} ref={shown} alt={adding.chosen} />
          <Button small onClick={() => onChange(null)}>
            {adding.another}
          </Button>
        </>
      ) : (
        <div className={styles.buttons}>
          <FileButton icon={<IconCamera size={20} stroke={1.75} aria-hidden="true" />} onFile={take} fromCamera>
            {adding.take}
          </FileButton>
          <FileButton icon={<IconPhoto size={20} stroke={1.75} aria-hidden="true" />} onFile={take}>
            {adding.choose}
          </FileButton>
        </div>
      )}
      {isUnreadable && <FieldError id={errorId}>{adding.unreadable}</FieldError>}
      <p className="pp-quiet">{adding.place}</p>
    </div>
  )
}

interface FileButtonProps {
  icon: ReactNode
  children: string
  onFile: (file: File | undefined) => Promise<void>
  /** Opens the camera at the back where there is one; elsewhere the same as choosing. */
  fromCamera?: boolean
}

/** The browser's own control, which every keyboard and screen reader knows, drawn as one of our buttons. */
function FileButton({ icon, children, onFile, fromCamera = false }: FileButtonProps) {
  return (
    <label className={styles.file} data-camera={fromCamera || undefined}>
      {icon}
      {children}
      <input
        autoComplete="off"
        type="file"
        accept="image/*"
        {...(fromCamera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const { files } = event.currentTarget
          void onFile(files?.[0])
          // The same file can be chosen again after it was put away.
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
