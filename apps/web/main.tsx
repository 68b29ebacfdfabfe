import { zone } from '#countries/chosen-zone.ts'
import { setZone } from '#platform/web/text/format.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { keepAppearance } from '#platform/web/theme/appearance.ts'
import { keepDocumentLanguage } from '#platform/web/text/language.ts'
import '#platform/web/theme/style.css'
import { Application } from './Application.tsx'

// Zod would otherwise try whether it may compile code, which the content policy refuses and reports.
config({ jitless: true })
keepAppearance()
setZone(zone)
keepDocumentLanguage()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Application />
  </StrictMode>,
)
