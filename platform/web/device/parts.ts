import type { OfflinePart } from '#platform/model/offline.ts'

type Loader = () => Promise<{ parts: readonly OfflinePart[] }>

let loader: Loader = () => Promise.resolve({ parts: [] })

/** What the capabilities declare for work without a network: named where the application is composed, loaded when a store opens. */
export const offlineParts = {
  from: (given: Loader): void => {
    loader = given
  },
  load: async (): Promise<readonly OfflinePart[]> => (await loader()).parts,
}
