import { zone } from '#countries/chosen-zone.ts'
import { devicePresence, lookForStore } from '#platform/web/device/presence.ts'
import { vaultWorker } from '#platform/web/device/vault-worker-start.ts'
import { setZone } from '#platform/web/text/format.ts'
import { keepDocumentLanguage } from '#platform/web/text/language.ts'
import { keepAppearance } from '#platform/web/theme/appearance.ts'
import '#platform/web/theme/style.css'
import { pageAt } from './page-at.ts'

keepAppearance()
setZone(zone)
keepDocumentLanguage()

void lookForStore().then(begin)

function begin(): void {
  const page = pageAt(window.location.pathname)
  if (devicePresence.current() === 'locked' && page?.shell !== 'public') {
    vaultWorker()
    void import('./start-locked.tsx').then(({ startLocked }) => startLocked())
    return
  }
  // Beside the application, not after it: over a thin line each turn costs half a second.
  void page?.load()
  void import('./start.tsx').then(({ start }) => start())
}
