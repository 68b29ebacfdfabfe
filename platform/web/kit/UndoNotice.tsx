import { useEffect } from 'react'
import { useKitText } from './use-kit-text.ts'
import styles from './UndoNotice.module.css'

interface Props {
  /** A code and what happened: never a need, never a name. Null hides it. */
  message: string | null
  onUndo?: () => void
  onGone: () => void
  seconds?: number
}

/** Bottom left, neutral, without a sound. It goes by itself. */
export function UndoNotice({ message, onUndo, onGone, seconds = 8 }: Props) {
  const text = useKitText()
  useEffect(() => {
    if (message === null) return
    const timer = setTimeout(onGone, seconds * 1000)
    return () => clearTimeout(timer)
  }, [message, onGone, seconds])
  return (
    <div className={styles.place} role="status" data-pp-no-print>
      {message !== null && (
        <div className={styles.notice}>
          <span>{message}</span>
          {onUndo && (
            <button type="button" onClick={onUndo}>
              {text.undo}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
