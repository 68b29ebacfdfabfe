import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'

interface Props {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** middle: a modal; side: a drawer at the right, a sheet from below on a phone. */
  place?: 'middle' | 'side'
  /** False where leaving needs a choice: Esc and the backdrop then do nothing. */
  canDismiss?: boolean
}

/** A modal of the browser's own: it holds focus, makes the rest inert and gives the focus back. */
export function Dialog({ isOpen, onClose, title, children, place = 'middle', canDismiss = true }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === isOpen) return
    if (isOpen) element.showModal()
    else element.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, styles[place])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        if (canDismiss) onClose()
      }}
      onClick={(event) => {
        if (canDismiss && event.target === dialog.current) onClose()
      }}
    >
      {isOpen && (
        <div className={styles.inside}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {children}
        </div>
      )}
    </dialog>
  )
}
