import { collection, offlineCommand, type OfflinePart, shows } from '#platform/model/offline.ts'
import { discardDraft, keepDraft, readDraft } from './api.ts'

type Of = { form: string; about: string }
const keyOf = ({ form, about }: Of) => `${form} ${about}`
const isSame = (a: Of, b: Of) => keyOf(a) === keyOf(b)

export const draftsHeld = collection(readDraft, { absent: () => ({ draft: null }) })

/** A form half filled in stays on the device, sealed like everything there, and goes to the node with the rest. */
export const draftsOffline: OfflinePart = {
  collections: [draftsHeld],
  commands: [
    offlineCommand(keepDraft, {
      about: (input) => `draft ${keyOf(input)}`,
      output: ({ occurredAt }) => ({ keptAt: occurredAt }),
      replaces: keyOf,
      unseen: true,
      shows: [
        shows(readDraft, (answer, { input, occurredAt }, asked) =>
          isSame(asked, input)
            ? { draft: { version: input.version, content: input.content, keptAt: occurredAt } }
            : answer,
        ),
      ],
    }),
    offlineCommand(discardDraft, {
      about: (input) => `draft ${keyOf(input)}`,
      output: () => ({}),
      replaces: keyOf,
      unseen: true,
      shows: [shows(readDraft, (answer, { input }, asked) => (isSame(asked, input) ? { draft: null } : answer))],
    }),
  ],
}
