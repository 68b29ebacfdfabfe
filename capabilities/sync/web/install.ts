/** Chromium's event (not yet a standard), which other browsers replace by an entry in their menu. */
interface InstallEvent extends Event {
  prompt(): Promise<void>
}

const patienceMs = 3000

/**
 * Names the application as wished and asks the browser to install it.
 * @returns false where only the browser's menu can
 */
export async function offerInstall(name: 'own' | 'neutral', language: 'en' | 'lo'): Promise<boolean> {
  const offered = new Promise<InstallEvent | undefined>((resolve) => {
    setTimeout(resolve, patienceMs, undefined)
    window.addEventListener(
      'beforeinstallprompt',
      (event) => {
        event.preventDefault()
        resolve(event as InstallEvent)
      },
      { once: true },
    )
  })
  nameIt(name, language)
  const event = await offered
  await event?.prompt()
  return event !== undefined
}

function nameIt(name: 'own' | 'neutral', language: 'en' | 'lo'): void {
  const icon = name === 'own' ? '/flower.svg' : '/note.svg'
  document.querySelector('link[rel=manifest]')?.remove()
  const manifest = document.createElement('link')
  manifest.rel = 'manifest'
  manifest.href = `/app-${name}-${language}.webmanifest`
  document.head.append(manifest)
  document.querySelector('link[rel=icon]')?.setAttribute('href', icon)
}
