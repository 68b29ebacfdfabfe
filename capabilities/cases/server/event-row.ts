import type { EventFields } from '#capabilities/cases/model/trafficking-event.ts'
import { isSame } from '#platform/model/merge.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { shownEvent } from './shown.ts'
import type { StoredEvent } from './store-events.ts'

/** The story is sealed under the case's key; the rest is codes. */
export function eventColumns(key: SubjectKey, event: EventFields) {
  return {
    person_ids: event.personIds,
    acts: event.acts,
    means: event.means,
    purposes: event.purposes,
    statutory_forms: event.statutoryForms,
    economic_activity: event.economicActivity,
    recruited_in: event.recruitedIn,
    transit_through: event.transitThrough,
    exploited_in: event.exploitedIn,
    started: event.started,
    ended: event.ended,
    htcds: event.htcds,
    story: key.seal('cases.story', event.story),
  }
}

/** Where each field stands in its table, and in what its history says has changed. */
export const columnOfEvent = {
  personIds: 'person_ids',
  acts: 'acts',
  means: 'means',
  purposes: 'purposes',
  statutoryForms: 'statutory_forms',
  economicActivity: 'economic_activity',
  recruitedIn: 'recruited_in',
  transitThrough: 'transit_through',
  exploitedIn: 'exploited_in',
  started: 'started',
  ended: 'ended',
  htcds: 'htcds',
  story: 'story',
} as const satisfies Record<keyof EventFields, keyof ReturnType<typeof eventColumns>>

export function eventFieldsOf(key: SubjectKey, row: StoredEvent): EventFields {
  const story = (field: string, sealed: Uint8Array | null) => key.unseal(field, sealed)
  const { id: _id, caseId: _case, recordedAt: _at, version: _version, ...fields } = shownEvent(row, { read: story })
  return fields
}

/** Columns of the fields that differ; what stays is not sealed anew, so that the history names true changes only. */
export function changedEventColumns(key: SubjectKey, before: EventFields, after: EventFields) {
  const columns = eventColumns(key, after)
  const changed = Object.entries(columnOfEvent).filter(
    ([field]) => !isSame(before[field as keyof EventFields], after[field as keyof EventFields]),
  )
  return Object.fromEntries(changed.map(([, column]) => [column, columns[column]]))
}
