import type { ComponentType } from 'react'
import type { ProofFormProps } from '#platform/web/api/proof.ts'
import { offlineParts } from '#platform/web/device/parts.ts'
import type { CapabilityPages } from '#platform/web/pages.ts'
import '#capabilities/documents/web/person-section.ts'
import * as assistance from '#capabilities/assistance/web/pages.tsx'
import * as audit from '#capabilities/audit/web/pages.tsx'
import * as cases from '#capabilities/cases/web/pages.tsx'
import * as devices from '#capabilities/devices/web/pages.tsx'
import * as identity from '#capabilities/identity/web/pages.tsx'
import * as identification from '#capabilities/identification/web/pages.tsx'
import * as screening from '#capabilities/screening/web/pages.tsx'
import * as consents from '#capabilities/consents/web/pages.tsx'
import * as persons from '#capabilities/persons/web/pages.tsx'
import * as referrals from '#capabilities/referrals/web/pages.tsx'
import * as help from '#capabilities/help/web/pages.tsx'
import * as sync from '#capabilities/sync/web/pages.tsx'
import * as statistics from '#capabilities/statistics/web/pages.tsx'
import * as work from '#capabilities/work/web/pages.tsx'

/**
 * Everything the application shows: one line per capability. Page modules are light (definitions only); the pages
 * themselves are loaded when somebody goes there.
 */
export const areas: readonly CapabilityPages[] = [
  work,
  identity,
  devices,
  identification,
  screening,
  cases,
  persons,
  consents,
  referrals,
  assistance,
  statistics,
  sync,
  help,
  audit,
  {
    pages: [
      {
        path: '/components',
        shell: 'public',
        title: { en: 'Component sheet', lo: 'ແຜ່ນສ່ວນປະກອບ' },
        load: () => import('./components/ComponentsPage.tsx'),
      },
    ],
  },
]

offlineParts.from(() => import('./offline.ts'))

/** Asks to sign in again, or for a fresh proof of presence, over the open page. */
export const proofForm: (() => Promise<{ default: ComponentType<ProofFormProps> }>) | undefined = () =>
  import('./ProofForm.tsx')
