import { devicePresence } from '#platform/web/device/presence.ts'

/** Under it stands the screening's code and nothing else, for this tab: the phone is in the hands of who is asked. */
export const aloneKey = 'pp-alone'

export function aloneCode(): string | null {
  try {
    return window.sessionStorage.getItem(aloneKey)
  } catch {
    return null
  }
}

/** Where the browser has to go before anything is drawn; undefined where it may stay. */
export function heldAt(path: string, code: string | null): string | undefined {
  const held = `/screening/${code}/alone`
  return code && path !== held && path !== '/sign-in' ? held : undefined
}

// Imported with the list of pages, so before the router reads the address: another address typed in, or a page that
// the browser kept from before, leads back to the questions.
if (typeof window !== 'undefined') {
  const held = () => heldAt(location.pathname, aloneCode())
  const first = held()
  if (first) history.replaceState(null, '', first)
  addEventListener('pageshow', ({ persisted }) => persisted && held() && location.reload())
  // While the store of the device is locked, the questions are not drawn and hold nothing: the browser's back would
  // choose what stands there when somebody opens the store, or goes on without it.
  addEventListener('popstate', () => {
    const to = devicePresence.current() === 'locked' && held()
    if (to) history.replaceState(null, '', to)
  })
}
