const mostMs = 500

/** Resolves once what was drawn is on the screen; a page that nobody sees is never painted, and waits half a second. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, mostMs)
  })
}
