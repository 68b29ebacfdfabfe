import type { Contact, NeedInFile, SupportPlan, TimelineInFile } from '#capabilities/cases/model/file.ts'
import type { TimelineParams } from '#capabilities/cases/model/timeline.ts'
import type { TraffickingEvent } from '#capabilities/cases/model/trafficking-event.ts'
import type * as z from 'zod'
import type { Names } from './names.ts'
import type { StoredContact, StoredEntry, StoredPlan } from './store-entries.ts'
import type { StoredEvent } from './store-events.ts'
import { type StoredNeed, toNeed } from './store-needs.ts'
import type { Words } from './words.ts'

/** Rows as the screen gets them: words as far as the reader may have them, and names behind ids. */
export function shownNeed(row: StoredNeed, words: Words, names: Names): NeedInFile {
  return {
    ...toNeed(row),
    words: words.read('cases.need', row.words),
    arrangement: words.read('cases.need-arrangement', row.arrangement),
    helper: names.account(row.helper_account_id),
    helperOrganisation: names.organisation(row.helper_organisation_id),
    version: row.version,
  }
}

export function shownEntry(row: StoredEntry, words: Words, names: Names): TimelineInFile {
  const params = row.params as TimelineParams
  return {
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    params,
    names: names.behind(params),
    part: row.part as TimelineInFile['part'],
    at: row.at.toISOString(),
    byAccountId: row.recorded_by,
    words: words.read('cases.timeline', row.words),
    by: names.account(row.recorded_by),
  }
}

export function shownPlan(row: StoredPlan, words: Words, names: Names): z.output<typeof SupportPlan> {
  return {
    id: row.id,
    agreedOn: row.agreed_on,
    reviewOn: row.review_on,
    words: words.read('cases.plan', row.words),
    by: names.account(row.written_by),
    writtenAt: row.written_at.toISOString(),
  }
}

export function shownContact(row: StoredContact, words: Words, names: Names): Contact {
  return {
    id: row.id,
    at: row.at.toISOString(),
    manner: row.manner as Contact['manner'],
    safe: row.safe as Contact['safe'],
    words: words.read('cases.contact', row.words),
    nextContactAt: row.next_contact_at?.toISOString() ?? null,
    by: names.account(row.recorded_by),
  }
}

/** Codes come out of the database as they went in, through the contract that checks them again. */
export function shownEvent(row: StoredEvent, words: Pick<Words, 'read'>): TraffickingEvent {
  return {
    id: row.id,
    caseId: row.case_id,
    personIds: row.person_ids,
    acts: row.acts as TraffickingEvent['acts'],
    means: row.means as TraffickingEvent['means'],
    purposes: row.purposes as TraffickingEvent['purposes'],
    statutoryForms: row.statutory_forms,
    economicActivity: row.economic_activity as TraffickingEvent['economicActivity'],
    recruitedIn: row.recruited_in,
    transitThrough: row.transit_through,
    exploitedIn: row.exploited_in,
    started: row.started,
    ended: row.ended,
    htcds: row.htcds,
    story: words.read('cases.story', row.story),
    recordedAt: row.recorded_at.toISOString(),
    version: row.version,
  }
}
