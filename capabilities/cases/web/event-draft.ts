import type * as z from 'zod'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import type { EventFields, TraffickingEvent } from '#capabilities/cases/model/trafficking-event.ts'

/** What stands in the form: everything may be left open. */
export type EventDraft = Omit<z.output<typeof EventFields>, 'story'> & { story: string }

export function eventDraft(event: TraffickingEvent | null, file: CaseFile): EventDraft {
  const survivors = file.people.filter((each) => each.role === 'survivor').map((each) => each.personId)
  return {
    personIds: event?.personIds ?? survivors,
    acts: event?.acts ?? [],
    means: event?.means ?? [],
    purposes: event?.purposes ?? [],
    statutoryForms: event?.statutoryForms ?? [],
    economicActivity: event?.economicActivity ?? null,
    recruitedIn: event?.recruitedIn ?? null,
    transitThrough: event?.transitThrough ?? [],
    exploitedIn: event?.exploitedIn ?? null,
    started: event?.started ?? null,
    ended: event?.ended ?? null,
    htcds: event?.htcds ?? {},
    story: event?.story ?? '',
  }
}
