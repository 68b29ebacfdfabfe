import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { PhaseFlower } from './PhaseFlower.tsx'
import { screenCover, useScreenCovered } from './screen-cover.ts'
import { useKitText } from './use-kit-text.ts'
import styles from './HideScreen.module.css'

const pale = { 1: 'done', 2: 'done', 3: 'done', 4: 'done', 5: 'done' } as const

/**
 * Covers everything with the flower and “Paused”, without a brand. Alt+H or the eye icon; `screenCover.cover()`.
 * @param onReturn asks for the PIN or passkey; the cover stays while it answers false
 */
export function HideScreen({ onReturn }: { onReturn?: () => Promise<boolean> }) {
  const text = useKitText()
  const isCovered = useScreenCovered()
  const [isAsking, setIsAsking] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyH') return
      event.preventDefault()
      screenCover.cover()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  useCoveredTitle(isCovered, text.paused)
  useEffect(() => {
    if (isCovered) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isCovered])
  const comeBack = async () => {
    setIsAsking(true)
    if (!onReturn || (await onReturn())) screenCover.uncover()
    setIsAsking(false)
  }
  return (
    <dialog ref={dialog} className={styles.cover} onCancel={(event) => event.preventDefault()} aria-label={text.paused}>
      <PhaseFlower states={pale} size={140} isDecorative />
      <h1>{text.paused}</h1>
      <p>{text.pausedHelp}</p>
      <Button kind="line" onClick={() => void comeBack()} isBusy={isAsking}>
        {text.comeBack}
      </Button>
    </dialog>
  )
}

/** The browser's tab says nothing either while the screen is covered. */
function useCoveredTitle(isCovered: boolean, paused: string): void {
  useEffect(() => {
    if (!isCovered) return
    const title = document.title
    document.title = paused
    return () => {
      document.title = title
    }
  }, [isCovered, paused])
}
