import type * as z from 'zod'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import type { EventFields, TraffickingEvent } from '#capabilities/cases/model/trafficking-event.ts'

/** What stands in the form: everything may be left open. */
export type EventDraft = Omit<z.output<typeof EventFields>, 'story'> & { story: string }

export interface DraftProps {
  draft: EventDraft
  set: (change: Partial<EventDraft>) => void
}

export function eventDraft(event: TraffickingEvent | null, file: CaseFile): EventDraft {
  if (event) {
    const { id: _id, caseId: _caseId, recordedAt: _recordedAt, version: _version, ...fields } = event
    return { ...fields, story: event.story ?? '' }
  }
  const survivors = file.people.filter((each) => each.role === 'survivor').map((each) => each.personId)
  return { ...nothingKnown, personIds: survivors }
}

const nothingKnown = {
  acts: [],
  means: [],
  purposes: [],
  statutoryForms: [],
  economicActivity: null,
  recruitedIn: null,
  transitThrough: [],
  exploitedIn: null,
  started: null,
  ended: null,
  htcds: {},
  story: '',
}
