import { useEffect } from 'react'
import { useScreenCovered } from '#platform/web/kit/screen-cover.ts'
import { lockHere } from './this-device.ts'

/** A phone that lies about, or was put away, locks itself. */
const quietMs = 5 * 60_000

/** Locks after five minutes without a touch or a key, and at once when the screen is hidden on purpose. */
export function useAutoLock(): void {
  const isCovered = useScreenCovered()
  useEffect(() => {
    if (isCovered) void lockHere()
  }, [isCovered])
  useEffect(() => {
    let last = Date.now()
    const touched = () => {
      last = Date.now()
    }
    const look = () => {
      if (Date.now() - last >= quietMs) void lockHere()
    }
    const events = ['pointerdown', 'keydown', 'scroll'] as const
    for (const event of events) window.addEventListener(event, touched, { passive: true, capture: true })
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, 15_000)
    return () => {
      for (const event of events) window.removeEventListener(event, touched, { capture: true })
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [])
}
