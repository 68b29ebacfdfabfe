import { useCallback, useEffect, useState } from 'react'
import { screenCover } from './screen-cover.ts'

export interface RevealedName {
  name: string | null
  secondsLeft: number
  show: (name: string) => void
  hide: () => void
}

const shownForSeconds = 60

/** Keeps a name for sixty seconds, and drops it at once when the window loses focus or the screen is covered. */
export function useRevealedName(): RevealedName {
  const [name, setName] = useState<string | null>(null)
  const [secondsLeft, setSecondsLeft] = useState(0)
  const hide = useCallback(() => setName(null), [])
  const show = useCallback((shown: string) => {
    setName(screenCover.isCovered() || document.hidden ? null : shown)
    setSecondsLeft(shownForSeconds)
  }, [])
  useEffect(() => {
    if (name === null) return
    const end = Date.now() + shownForSeconds * 1000
    const timer = setInterval(() => {
      const left = Math.ceil((end - Date.now()) / 1000)
      if (left <= 0) setName(null)
      else setSecondsLeft(left)
    }, 250)
    const whenHidden = () => document.hidden && hide()
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', whenHidden)
    const stopListening = screenCover.subscribe(hide)
    return () => {
      clearInterval(timer)
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', whenHidden)
      stopListening()
    }
  }, [name, hide])
  return { name, secondsLeft, show, hide }
}
