import { aloneKey } from './stay-alone.ts'

/** Begins and ends answering alone; between the two, stay-alone.ts holds the tab. */
export const alone = {
  /** False where the browser keeps nothing: then the tab could not be held, and it is not begun. */
  begin(code: string): boolean {
    try {
      window.sessionStorage.setItem(aloneKey, code)
    } catch {
      return false
    }
    return true
  },
  end(): void {
    try {
      window.sessionStorage.removeItem(aloneKey)
    } catch {
      // Then there was nothing to remove.
    }
  },
}
