import { registerPersonSection } from '#capabilities/persons/web/public-sections.tsx'
import type { PageDefinition } from '#platform/web/pages.ts'

const title = { en: 'Consents', lo: 'ການຍິນຍອມ' }

export const pages: PageDefinition[] = [
  {
    path: '/consents/overrides',
    shell: 'app',
    area: 'work',
    title: { en: 'Danger to life', lo: 'ອັນຕະລາຍຕໍ່ຊີວິດ' },
    load: () => import('./OverridesPage.tsx'),
  },
  { path: '/consents/$code', shell: 'app', area: 'cases', title, load: () => import('./ConsentsPage.tsx') },
  { path: '/consents/$code/new', shell: 'app', area: 'cases', title, load: () => import('./ConsentFormPage.tsx') },
  {
    path: '/consents/$code/again/$id',
    shell: 'app',
    area: 'cases',
    title,
    load: () => import('./ConsentFormPage.tsx'),
  },
  {
    path: '/consents/$code/paper/$id',
    shell: 'app',
    area: 'cases',
    title,
    load: () => import('./ConsentPaperPage.tsx'),
  },
]

registerPersonSection({ key: 'consents', order: 50, load: () => import('./ConsentsOfPerson.tsx') })
