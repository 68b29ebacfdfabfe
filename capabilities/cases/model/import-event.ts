import type * as z from 'zod'
import { htcdsExtensions, htcdsLists } from '#countries/standards/htcds.ts'
import {
  type EventList,
  eventLists,
  type HtcdsEventFields,
  meansOfControl,
  placeFieldOf,
  purposeOfExploitation,
  sectionOfIndustry,
} from './htcds.ts'
import { placeOf, placeOfText } from './import-places.ts'
import type { RowReader } from './import-row.ts'
import { readCode, readDate, readNumber } from './import-values.ts'
import type { EventFields } from './trafficking-event.ts'

type EventInput = z.input<typeof EventFields>
type Draft = EventInput & { transitThrough: string[] }

const storyFields = [
  'hte_Country',
  'hte_State',
  'hte_City',
  'hte_Street',
  'hte_PostalCode',
  'hte_Latitude',
  'hte_Longitude',
  'hte_Type',
  'hte_Date',
  'vic_LocationOfRecruitment',
  'vic_LocationOfExploitation',
] as const

const storyMost = 20_000

/**
 * What happened to one person, from one row or several: the standard has a row for each historic event (recruitment,
 * transit, exploitation), and we have one description with its places. Null when no row says anything about it.
 */
export function readEvent(rows: readonly RowReader[], personId: string, today: string): EventInput | null {
  const event: Draft = { personIds: [personId], transitThrough: [] }
  const htcds: HtcdsEventFields = {}
  const story: string[] = []
  for (const row of rows) {
    readLists(row, htcds)
    readIndustry(row, event)
    readPlaces(row, event)
    readBeginning(row, event, today)
    story.push(...readStory(row))
  }
  event.purposes = unique(htcds.vic_TypeOfExploitation?.map((code) => purposeOfExploitation[code]))
  event.means = unique(htcds.vic_MethodsOfControl?.map((code) => meansOfControl[code]))
  if (story.length > 0) event.story = story.join('\n').slice(0, storyMost)
  if (story.join('\n').length > storyMost) rows[0]!.fault('hte_Description', 'too-long')
  const says = Object.keys(htcds).length > 0 || event.story || event.economicActivity || event.started
  return says ? { ...event, htcds } : null
}

function unique<T>(values: readonly (T | undefined)[] | undefined): T[] {
  return [...new Set(values?.filter((value) => value !== undefined))]
}

function listed(list: EventList): Readonly<Record<string, string>> {
  const ours = list in htcdsExtensions ? htcdsExtensions[list as keyof typeof htcdsExtensions] : {}
  return { ...htcdsLists[list].codes, ...ours }
}

function readLists(row: RowReader, htcds: HtcdsEventFields): void {
  for (const list of eventLists) {
    const codes = row.many(list, (text) => readCode(text, listed(list)), htcdsLists[list].multi ? 30 : 1)
    if (codes.length > 0) htcds[list] = unique([...(htcds[list] ?? []), ...codes])
  }
  const age = row.one('vic_AgeWhenTrafficked', (text) => readNumber(text, 120))
  if (age === null) return
  if (htcds.vic_AgeWhenTrafficked !== undefined && htcds.vic_AgeWhenTrafficked !== age) {
    row.fault('vic_AgeWhenTrafficked', 'differs-within-case')
  }
  htcds.vic_AgeWhenTrafficked = age
}

function readIndustry(row: RowReader, event: Draft): void {
  const code = row.one('vic_ForcedLabourIndustry', (text) => readCode(text, htcdsLists.vic_ForcedLabourIndustry.codes))
  const section = code === null ? null : sectionOfIndustry(code)
  if (section === null) return
  if (event.economicActivity && event.economicActivity !== section)
    row.fault('vic_ForcedLabourIndustry', 'differs-within-case')
  event.economicActivity = section
}

function readPlaces(row: RowReader, event: Draft): void {
  const type = row.one('hte_Type', (text) => readCode(text, htcdsLists.hte_Type.codes)) ?? 'Exploitation'
  const [country, state, city] = [row.text('hte_Country'), row.text('hte_State'), row.text('hte_City')]
  const place = country || state || city ? placeOf({ country, state, city }) : null
  put(row, event, placeFieldOf[type as keyof typeof placeFieldOf], place, 'hte_Country')
  for (const [field, name] of [
    ['recruitedIn', 'vic_LocationOfRecruitment'],
    ['exploitedIn', 'vic_LocationOfExploitation'],
  ] as const) {
    // A lookup to an organisation in the standard; some registers write a place there.
    const text = row.text(name, 500)
    if (text && !event[field]) event[field] = placeOfText(text)
  }
}

function put(
  row: RowReader,
  event: Draft,
  field: (typeof placeFieldOf)[keyof typeof placeFieldOf],
  place: string | null,
  column: string,
): void {
  if (place === null) return
  if (field === 'transitThrough') {
    if (!event.transitThrough.includes(place)) event.transitThrough.push(place)
    if (event.transitThrough.length > 12) row.fault(column, 'too-many')
    return
  }
  if (event[field] && event[field] !== place) row.fault(column, 'differs-within-case')
  event[field] = place
}

/** The earliest date that a row gives; every date also stands in the story, as it was written. */
function readBeginning(row: RowReader, event: Draft, today: string): void {
  const date = row.one('hte_Date', (text) => readDate(text, today))
  if (date !== null && (!event.started || date < event.started)) event.started = date
}

function readStory(row: RowReader): string[] {
  for (const field of ['hte_Street', 'hte_PostalCode', 'hte_Latitude', 'hte_Longitude']) row.text(field)
  const told = [row.text('hte_Description', storyMost), row.text('vic_DetailsOfVulnerabilities', storyMost)]
  return [...told.filter((text) => text !== null), ...row.lines(storyFields)]
}
