import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** Milliseconds from the next touch until the words that are watched for are painted. */
    watched: Promise<number>
  }
}

/** Milliseconds from the page's address until now, once what stands there is painted. */
export function hasPainted(page: Page): Promise<number> {
  return page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
  )
}

/**
 * Measures inside the page, by the browser's own clock: what a finger and a test's hands need beside is left out. The
 * moment of a touch is the browser's, before any script could be busy.
 */
export async function watchFor(page: Page, words: string): Promise<void> {
  await page.evaluate((expected) => {
    window.watched = new Promise((resolve) => {
      let touched = 0
      addEventListener('click', ({ timeStamp }) => (touched = timeStamp), { capture: true, once: true })
      const observer = new MutationObserver(() => {
        if (touched === 0 || !document.body.textContent.includes(expected)) return
        observer.disconnect()
        // A frame is painted after its callbacks; the task behind it runs when that is done.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - touched)))
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
  }, words)
}
