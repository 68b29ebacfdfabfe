import type { PageDefinition } from '#platform/web/pages.ts'

export const pages: PageDefinition[] = [
  {
    path: '/me/device',
    shell: 'app',
    load: () => import('./DevicePage.tsx'),
    find: {},
    title: { en: 'Work without a network', lo: 'ເຮັດວຽກແບບບໍ່ມີອິນເຕີເນັດ' },
  },
  {
    path: '/waiting',
    shell: 'app',
    load: () => import('./WaitingPage.tsx'),
    find: {},
    title: { en: 'Waiting to be sent', lo: 'ລໍຖ້າສົ່ງ' },
  },
]
