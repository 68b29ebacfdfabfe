import { useEffect, useId, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
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
  useDismissal(dialog, canDismiss ? onClose : null)
  return (
    <dialog ref={dialog} className={classNames(styles.dialog, styles[place])} aria-labelledby={titleId}>
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

/** Esc and a click beside the dialog ask its owner to close it; the browser never closes it by itself. */
function useDismissal(dialog: RefObject<HTMLDialogElement | null>, onDismiss: (() => void) | null): void {
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const onCancel = (event: Event) => {
      event.preventDefault()
      onDismiss?.()
    }
    const onClick = (event: MouseEvent) => {
      if (event.target === element) onDismiss?.()
    }
    element.addEventListener('cancel', onCancel)
    element.addEventListener('click', onClick)
    return () => {
      element.removeEventListener('cancel', onCancel)
      element.removeEventListener('click', onClick)
    }
  }, [dialog, onDismiss])
}
