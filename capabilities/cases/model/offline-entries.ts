import type { Part } from '#capabilities/access/model/part.ts'
import type { OfflineView } from '#platform/model/offline.ts'
import type { CaseFile, TimelineInFile } from './file.ts'
import { namesIn } from './offline-view.ts'
import { entryIdOf, type TimelineParams, usualPart } from './timeline.ts'

/** What a command will write into the timeline. */
export interface Note {
  kind: string
  params?: TimelineParams
  part?: Part
  at?: string
}

export interface Made {
  commandId: string
  occurredAt: string
}

/** The entries as the node will write them, as far as the reader may see them. */
export async function entriesOf(
  file: CaseFile,
  notes: readonly Note[],
  { commandId, occurredAt }: Made,
  view: OfflineView,
): Promise<TimelineInFile[]> {
  const names = await namesIn(view)
  const caseId = file.summary.id
  const seen = new Map<string, number>()
  const all = notes.map(({ kind, params = {}, part = usualPart, at = occurredAt }) => {
    const alike = entryIdOf({ commandId, caseId, kind, params, nth: 0 })
    const nth = seen.get(alike) ?? 0
    seen.set(alike, nth + 1)
    return {
      id: entryIdOf({ commandId, caseId, kind, params, nth }),
      caseId,
      kind,
      params,
      part,
      at,
      byAccountId: view.actor.accountId,
      words: null,
      by: view.actor.displayName,
      names: Object.fromEntries(
        Object.entries(params).flatMap(([key, value]) => {
          const person = typeof value === 'string' ? names.account(value) : null
          const name = person
            ? { en: person, lo: person }
            : typeof value === 'string'
              ? names.organisation(value)
              : null
          return name ? [[key, name]] : []
        }),
      ),
    }
  })
  return all.filter(({ part }) => file.parts.includes(part))
}

const newestFirst = (a: TimelineInFile, b: TimelineInFile) => b.at.localeCompare(a.at) || (a.id < b.id ? 1 : -1)

/** With entries in their places, at most so many, and whether more follow. */
export function withEntries(
  timeline: readonly TimelineInFile[],
  entries: readonly TimelineInFile[],
  most: number,
): { timeline: TimelineInFile[]; isCut: boolean } {
  const fresh = entries.filter(({ id }) => !timeline.some((each) => each.id === id))
  const all = [...timeline, ...fresh].toSorted(newestFirst)
  return { timeline: all.slice(0, most), isCut: all.length > most }
}
