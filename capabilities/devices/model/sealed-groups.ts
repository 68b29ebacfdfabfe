import type { OfflineCommand, WaitingCommand } from '#platform/model/offline.ts'

/** An entry that a device handed in, as its owner gets it; null where it does not open. */
export interface SealedEntry {
  id: string
  command: WaitingCommand | null
}

/** Something that a person decides about, with what belongs to it and says nothing by itself: the pieces of a photo. */
export interface SealedGroup<E extends SealedEntry> {
  head: E
  /** In the order of sending, the head among them. */
  all: E[]
  /** The record that it is about; null where it can't be read. */
  about: string | null
}

export interface SealedGroups<E extends SealedEntry> {
  groups: SealedGroup<E>[]
  /** Belongs to nothing that was handed in: forms that were begun, the rest of what had been sent in part. */
  loose: E[]
}

type CommandOf = (name: string) => OfflineCommand | undefined

/** Of one device, in the order in which it was done there. */
export function groupsOf<E extends SealedEntry>(entries: readonly E[], commandOf: CommandOf): SealedGroups<E> {
  const placed = entries.toSorted(asDone).map((entry) => ({ entry, ...placeOf(entry, commandOf) }))
  const groups = new Map<E, SealedGroup<E>>()
  for (const { entry, about, isUnseen } of placed) {
    if (!isUnseen) groups.set(entry, { head: entry, all: [entry], about })
  }
  const loose: E[] = []
  for (const { entry, about, isUnseen } of placed) {
    if (!isUnseen) continue
    const group = [...groups.values()].find((each) => each.about === about)
    if (group) group.all.push(entry)
    else loose.push(entry)
  }
  return { groups: [...groups.values()], loose }
}

/** Moments alone would put two of one moment anyhow; ids alone, those that were minted anew. */
function asDone({ id, command }: SealedEntry, other: SealedEntry): number {
  const [at, otherAt] = [command?.occurredAt ?? '', other.command?.occurredAt ?? '']
  return at === otherAt ? id.localeCompare(other.id) : at.localeCompare(otherAt)
}

function placeOf({ command }: SealedEntry, commandOf: CommandOf): { about: string | null; isUnseen: boolean } {
  const how = command ? commandOf(command.name) : undefined
  const input = how?.command.input.safeParse(command?.input)
  if (!how || !input?.success) return { about: null, isUnseen: false }
  return { about: how.about(input.data), isUnseen: how.unseen === true }
}
