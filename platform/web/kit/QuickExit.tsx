import { IconDoorExit } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useKitText } from './use-kit-text.ts'
import styles from './QuickExit.module.css'

interface Props {
  /** A neutral page: a weather forecast. */
  to?: string
  /** Forget what was typed here, before anything else. */
  onLeave?: () => void
}

/**
 * Leaves at once, without a question: the button, or Esc twice within a second. The page and its history entry are
 * replaced; earlier pages of the browser's history stay, and the page says so.
 */
export function QuickExit({ to = 'https://www.accuweather.com/', onLeave }: Props) {
  const text = useKitText()
  useEffect(() => {
    let last = 0
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (event.timeStamp - last < 1000) leave(to, onLeave)
      last = event.timeStamp
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [to, onLeave])
  return (
    <button type="button" className={styles.exit} onClick={() => leave(to, onLeave)} data-pp-no-print>
      <IconDoorExit size={20} stroke={1.75} aria-hidden="true" />
      {text.quickExit}
    </button>
  )
}

function leave(to: string, onLeave: (() => void) | undefined): void {
  document.title = ''
  document.body.replaceChildren()
  onLeave?.()
  try {
    window.sessionStorage.clear()
  } catch {
    // Leaving matters more than clearing.
  }
  window.location.replace(to)
}
