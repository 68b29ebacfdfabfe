import * as z from 'zod'

/** What a device seals to the node, as UTF-8 JSON: one command of its outbox with all that sending it needs. */
export const SealedContent = z.object({
  /** The contract's name, `cases/add-note`. */
  name: z
    .string()
    .regex(/^[a-z-]+\/[a-z-]+$/)
    .max(80),
  input: z.record(z.string(), z.unknown()),
  commandId: z.uuid(),
  occurredAt: z.iso.datetime(),
  /** Who wrote it. An entry of another account than the device's own is not shown. */
  accountId: z.uuid(),
})
export type SealedContent = z.infer<typeof SealedContent>
