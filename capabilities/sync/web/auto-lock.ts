import { screenCover } from '#platform/web/kit/screen-cover.ts'

/** A phone that lies about, or was put away, locks itself. */
const quietMs = 5 * 60_000
const lookMs = 15_000

interface Watch {
  /** The page is out of sight: a browser may end it without another word. */
  onPutAway: () => void
  onLock: () => void
}

/**
 * Locks after five minutes without a touch or a key, and at once when the screen is hidden on purpose, whatever page is
 * open: it belongs to the open store, not to a screen.
 * @returns stops watching
 */
export function watchOver({ onPutAway, onLock }: Watch): () => void {
  let last = Date.now()
  const touched = () => {
    last = Date.now()
  }
  const look = () => {
    if (Date.now() - last >= quietMs) onLock()
  }
  const seen = () => (document.hidden ? onPutAway() : look())
  const events = ['pointerdown', 'keydown', 'scroll'] as const
  for (const event of events) window.addEventListener(event, touched, { passive: true, capture: true })
  document.addEventListener('visibilitychange', seen)
  const timer = setInterval(look, lookMs)
  const uncovering = screenCover.subscribe(() => screenCover.isCovered() && onLock())
  return () => {
    for (const event of events) window.removeEventListener(event, touched, { capture: true })
    document.removeEventListener('visibilitychange', seen)
    clearInterval(timer)
    uncovering()
  }
}
