/** The screening's code and nothing else, for this tab: the phone is in the hands of the person who is asked. */
const key = 'pp-alone'

const pathOf = (code: string) => `/screening/${code}/alone`

export const alone = {
  code(): string | null {
    try {
      return window.sessionStorage.getItem(key)
    } catch {
      return null
    }
  },
  /** False where the browser keeps nothing: then the mode could not hold, and is not begun. */
  begin(code: string): boolean {
    try {
      window.sessionStorage.setItem(key, code)
    } catch {
      return false
    }
    return true
  },
  end(): void {
    try {
      window.sessionStorage.removeItem(key)
    } catch {
      // Then there was nothing to remove.
    }
  },
}

/** Where the browser has to go before anything is drawn; undefined where it may stay. */
export function heldAt(path: string, code: string | null): string | undefined {
  return code && path !== pathOf(code) && path !== '/sign-in' ? pathOf(code) : undefined
}

// Imported with the list of pages, so before the router reads the address: another address typed in, or a page that
// the browser kept from before, leads back to the questions.
if (typeof window !== 'undefined') {
  const held = () => heldAt(window.location.pathname, alone.code())
  const first = held()
  if (first) window.history.replaceState(null, '', first)
  window.addEventListener('pageshow', (event) => {
    const path = event.persisted && held()
    if (path) window.location.replace(path)
  })
}
