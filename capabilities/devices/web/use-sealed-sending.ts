import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfflineCommand } from '#platform/model/offline.ts'
import type { Problem } from '#platform/model/problem.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { sendOnce } from '#platform/web/api/send-once.ts'
import { newSubmission } from '#platform/web/api/submission.ts'
import { askKey } from '#platform/web/api/use-ask.ts'
import { listSealedEntries, settleSealedEntry } from '../model/api.ts'
import type { SealedEntry, SealedGroup, SealedGroups } from '../model/sealed-groups.ts'

export type CommandOf = (name: string) => OfflineCommand | undefined

export type Entry = OutputOf<typeof listSealedEntries>['entries'][number]
type Group = SealedGroup<Entry>

/**
 * Sends what a device handed in as the device would have: in its order, each with its own command id and moment, so
 * that it counts once. What was refused stays with its reason, and what follows about the same record waits for it.
 */
export function useSealedSending({ groups, loose }: SealedGroups<Entry>, commandOf: CommandOf) {
  const client = useQueryClient()
  /** The head's id of one thing, `all`, or `loose` for what was only begun. */
  const [sending, setSending] = useState<string | null>(null)
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map())
  const say = (id: string, problem: Problem | null) =>
    setProblems((said) => new Map([...said].filter(([of]) => of !== id).concat(problem ? [[id, problem]] : [])))
  const takeOut = (gone: readonly Entry[]) =>
    client.setQueryData<OutputOf<typeof listSealedEntries>>(
      askKey(listSealedEntries, {}),
      (list) => list && { entries: list.entries.filter(({ id }) => gone.every((entry) => entry.id !== id)) },
    )
  const look = () => client.invalidateQueries({ queryKey: askKey(listSealedEntries, {}) })

  const sendGroup = async ({ head, all }: Group): Promise<Problem | null> => {
    say(head.id, null)
    const problem = await tried(async () => {
      for (const entry of all) await sendEntry(entry, commandOf)
      // The head last: until then, what was interrupted stands in the list as a whole.
      for (const entry of all.toReversed()) await settle(entry, 'sent')
    })
    say(head.id, problem)
    if (!problem) takeOut(all)
    return problem
  }
  const sendLoose = async (): Promise<Problem | null> => {
    for (const entry of loose) {
      const problem = await tried(() => sendEntry(entry, commandOf))
      if (problem && isPassing(problem)) return problem
      // Nobody looks for it in a list, and it is in nobody's record: refused, it goes without a word.
      const unsettled = await tried(() => settle(entry, problem ? 'discarded' : 'sent'))
      if (unsettled) return unsettled
    }
    return null
  }
  const run = async (what: string, chosen: readonly Group[]) => {
    setSending(what)
    const left = new Set(groups)
    const held = new Set<string | null>()
    for (const group of chosen.filter(({ head }) => isKnown(head, commandOf))) {
      if (held.has(group.about)) continue
      const problem = await sendGroup(group)
      if (problem) held.add(group.about)
      else left.delete(group)
      if (problem && isPassing(problem)) break
    }
    // With the last of what is listed goes what is not.
    if (left.size === 0) say('loose', await sendLoose())
    await look()
    setSending(null)
  }
  return {
    sending,
    problems,
    sendOne: (group: Group) => run(group.head.id, [group]),
    sendAll: () => run(groups.length > 0 ? 'all' : 'loose', groups),
    discard: async (entries: readonly Entry[]) => {
      const problem = await tried(async () => {
        for (const entry of entries.toReversed()) await settle(entry, 'discarded')
      })
      await look()
      return problem
    },
  }
}

export function isKnown({ command }: SealedEntry, commandOf: CommandOf): boolean {
  return command !== null && commandOf(command.name) !== undefined
}

async function sendEntry({ command }: SealedEntry, commandOf: CommandOf): Promise<void> {
  const how = command && commandOf(command.name)
  if (!how) return
  const { commandId, occurredAt, input } = command
  await sendOnce(how.command, input as never, { commandId, occurredAt }).catch(unless('already-done'))
}

/** Another window may have been quicker. */
async function settle({ id }: SealedEntry, outcome: 'sent' | 'discarded'): Promise<void> {
  await sendOnce(settleSealedEntry, { id, outcome }, newSubmission()).catch(unless('entry-settled'))
}

function unless(done: string) {
  return (error: unknown): void => {
    if (problemOf(error).type !== done) throw error
  }
}

async function tried(work: () => Promise<void>): Promise<Problem | null> {
  try {
    await work()
    return null
  } catch (error) {
    return problemOf(error)
  }
}

/** No answer, no session, a fault of the node or too many at once: what follows would fail alike. */
function isPassing({ type, status }: Problem): boolean {
  return type === 'unreachable' || type === 'not-signed-in' || status >= 500 || status === 429
}
