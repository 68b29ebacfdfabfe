import type { HeldAnswer, OutboxEntry } from '#platform/web/device/vault.ts'
import type { VaultPort } from '#platform/web/device/device.ts'

/**
 * Holds what a device would, in memory: the bench weighs the line and the node. What sealing and the browser's own store
 * cost is the phone's business, and a store that is imitated in Node would be measured instead of either.
 */
export function memoryStore(deviceId: string): VaultPort {
  const answers = new Map<string, Map<string, HeldAnswer>>()
  const of = (collection: string) => answers.get(collection) ?? new Map<string, HeldAnswer>()
  const store: Partial<VaultPort> = {
    state: async () => ({ deviceId }) as Awaited<ReturnType<VaultPort['state']>>,
    held: async (collection) => new Map([...of(collection).values()].map(({ key, version }) => [key, version])),
    putAnswers: async (given) => {
      for (const answer of given) answers.set(answer.collection, of(answer.collection).set(answer.key, answer))
    },
    removeAnswers: async (collection, keys) => keys.forEach((key) => void of(collection).delete(key)),
    answersOf: async (collection) => [...of(collection).values()],
    outbox: async (): Promise<OutboxEntry[]> => [],
  }
  return store as VaultPort
}
