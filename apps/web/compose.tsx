import type { ComponentType } from 'react'
import type { ProofFormProps } from '#platform/web/api/proof.ts'
import type { CapabilityPages } from '#platform/web/pages.ts'
import * as identity from '#capabilities/identity/web/pages.tsx'
import { proofForm as identityProof } from '#capabilities/identity/web/public.tsx'
import * as identification from '#capabilities/identification/web/pages.tsx'
import * as work from '#capabilities/work/web/pages.tsx'

/**
 * Everything the application shows: one line per capability. Page modules are light (definitions only); the pages
 * themselves are loaded when somebody goes there.
 */
export const areas: readonly CapabilityPages[] = [
  work,
  identity,
  identification,
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

/** Asks to sign in again, or for a fresh proof of presence, over the open page. Identity brings it. */
export const proofForm: (() => Promise<{ default: ComponentType<ProofFormProps> }>) | undefined = identityProof
