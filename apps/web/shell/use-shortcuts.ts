import { useEffect, useRef } from 'react'
import { useGo } from '#platform/web/routing.ts'
import { singleKeysAreOn } from './single-keys.ts'

interface Actions {
  spotlight: () => void
  shortcuts: () => void
  create: () => void
}

const places: Readonly<Record<string, string>> = { w: '/', c: '/cases', r: '/referrals', s: '/statistics' }

/** The keys of DESIGN-LANGUAGE, section 9. Single letters count only outside of fields and open dialogs. */
export function useShortcuts(actions: Actions): void {
  const go = useGo()
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    let waitsForPlace = 0
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        latest.current.spotlight()
        return
      }
      if (!isForUs(event)) return
      const key = event.key.toLowerCase()
      const place = places[key]
      if (event.timeStamp - waitsForPlace < 1500 && place) {
        waitsForPlace = 0
        go(place)
        return
      }
      waitsForPlace = key === 'g' ? event.timeStamp : 0
      if (key === '?') latest.current.shortcuts()
      else if (key === 'n') latest.current.create()
      else if (key === 'j' || key === 'k') moveRow(key === 'j' ? 1 : -1)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [go])
}

function isForUs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !singleKeysAreOn()) return false
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('input, select, textarea, [contenteditable], dialog, [popover]')) return false
  return document.querySelector('dialog[open]') === null
}

/** The next or previous row of the page, whatever list it stands in. */
function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-pp-row]')]
  const here = rows.indexOf(document.activeElement as HTMLElement)
  const next = here === -1 ? (step === 1 ? 0 : rows.length - 1) : here + step
  rows[next]?.focus()
}
