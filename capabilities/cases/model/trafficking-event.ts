import * as z from 'zod'
import { acts, means, purposes } from '#countries/standards/ic-tip.ts'
import { isicSections } from '#countries/standards/isic.ts'
import { PartialDate } from '#platform/model/partial-date.ts'
import { HtcdsEventFields } from './htcds.ts'

/** A P-code inside the country (LA16, LA1605) or an ISO 3166-1 code outside (TH). */
export const EventPlace = z.string().regex(/^([A-Z]{2}\d{2,6}|[A-Z]{2})$/, { error: 'not-a-place' })

/** A country's own statutory forms, such as la-means-sham-marriage: which there are is a country fact. */
const StatutoryForm = z.string().regex(/^[a-z]{2}(-[a-z]+)+$/, { error: 'not-a-form' })

const sections = isicSections.map((section) => section.code)

/**
 * What was done (act), how (means) and what for (purpose), after the Palermo Protocol art. 3. The codes are our
 * reconstruction of IC-TIP. The national statute's forms stand beside them and are never derived from them.
 */
export const EventFields = z.object({
  /** To whom it happened: survivors of this case. */
  personIds: z.array(z.uuid()).min(1, { error: 'concerned-needed' }).max(60),
  acts: z.array(z.enum(acts)).default([]),
  means: z.array(z.enum(means)).default([]),
  purposes: z.array(z.enum(purposes)).default([]),
  statutoryForms: z.array(StatutoryForm).max(40).default([]),
  /** ISIC Rev. 4 section of the work that was taken from the person. */
  economicActivity: z.enum(sections).nullable().default(null),
  recruitedIn: EventPlace.nullable().default(null),
  transitThrough: z.array(EventPlace).max(12).default([]),
  exploitedIn: EventPlace.nullable().default(null),
  started: PartialDate.nullable().default(null),
  ended: PartialDate.nullable().default(null),
  htcds: HtcdsEventFields.default({}),
  /** What happened, in the person's words or the officer's. Sealed. */
  story: z.string().trim().max(20_000).nullable().default(null),
})
export type EventFields = z.infer<typeof EventFields>

export const TraffickingEvent = EventFields.extend({
  id: z.uuid(),
  caseId: z.uuid(),
  /** Null for whoever has not opened the file. */
  story: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  version: z.int(),
})
export type TraffickingEvent = z.infer<typeof TraffickingEvent>

/** What of an event may be changed. */
export function fieldsOfEvent({
  id: _i,
  caseId: _c,
  recordedAt: _r,
  version: _v,
  ...fields
}: TraffickingEvent): EventFields {
  return fields
}

export type Element = 'act' | 'means' | 'purpose'

/**
 * Which elements are not described yet. A child needs no means (Palermo Protocol art. 3 (c); Lao law on women, art. 24),
 * and nothing here says that somebody was not trafficked: a missing element is a question that is still open.
 */
export function openElements(event: Pick<EventFields, 'acts' | 'means' | 'purposes'>, isChild: boolean): Element[] {
  const open: Element[] = []
  if (event.acts.length === 0) open.push('act')
  if (event.means.length === 0 && !isChild) open.push('means')
  if (event.purposes.length === 0) open.push('purpose')
  return open
}

/** The end cannot come before the beginning, as far as both are known. */
export function isInOrder(event: Pick<EventFields, 'started' | 'ended'>): boolean {
  if (!event.started || !event.ended) return true
  const known = Math.min(event.started.length, event.ended.length)
  return event.started.slice(0, known) <= event.ended.slice(0, known)
}
