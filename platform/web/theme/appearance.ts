import { preference, usePreference } from '#platform/web/preferences.ts'

/** device: light or sunlight, whichever the system's wish for contrast asks for. */
export type Appearance = 'device' | 'light' | 'dark' | 'sunlight'

const remembered = preference<Appearance>('theme', ['device', 'light', 'dark', 'sunlight'], 'device')

export function useAppearance(): { appearance: Appearance; setAppearance: (appearance: Appearance) => void } {
  return { appearance: usePreference(remembered), setAppearance: remembered.set }
}

/** Put the theme on the root before anything is drawn, and keep it there. Sunlight is a light scheme with stronger tokens. */
export function keepAppearance(): void {
  const contrast = window.matchMedia('(prefers-contrast: more)')
  const apply = () => {
    const appearance = remembered.get()
    const isSunlit = appearance === 'sunlight' || (appearance === 'device' && contrast.matches)
    const root = document.documentElement
    root.setAttribute('data-pp-scheme', appearance === 'dark' ? 'dark' : 'light')
    if (isSunlit) root.setAttribute('data-pp-theme', 'sunlight')
    else root.removeAttribute('data-pp-theme')
  }
  apply()
  contrast.addEventListener('change', apply)
  remembered.subscribe(apply)
}
