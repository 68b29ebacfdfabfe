import { htcdsLists } from '#countries/standards/htcds.ts'
import type { PersonRole } from './case.ts'
import { needOfSupport, statusOfHtcds } from './htcds.ts'
import { ImportedCase, type ImportedCaseInput } from './import-api.ts'
import type { ImportRow } from './import-columns.ts'
import { readEvent } from './import-event.ts'
import { caseGroups, mergedRow, type PersonGroup } from './import-groups.ts'
import { type Mint, readNote, readPerson } from './import-person.ts'
import { RowReader } from './import-row.ts'
import { type ImportFault, readCode, readDate } from './import-values.ts'

/** A case of the file with the lines it stands on, or what is wrong with them. */
export interface ReadCase {
  lines: number[]
  /** Text that names the case in its source, and text of all that it says: to be hashed by whoever reads the file. */
  source: string
  content: string
  found: ImportedCase | undefined
  faults: ImportFault[]
}

/** All rows of a file as cases. @param today 2024-07-10 in the node's zone */
export function readCases(rows: readonly ImportRow[], mint: Mint, today: string): ReadCase[] {
  return caseGroups(rows).map((group) => {
    const reader = new CaseReader(group.persons, mint, today)
    const input = reader.read()
    const { lines, source, content } = group
    if (reader.faults.length > 0) return { lines, source, content, found: undefined, faults: reader.faults }
    const parsed = ImportedCase.safeParse(input)
    if (parsed.success) return { lines, source, content, found: parsed.data, faults: [] }
    const reasons = new Set(parsed.error.issues.map(reasonOf))
    const faults = [...reasons].map((reason) => ({ line: lines[0]!, column: '', value: '', reason }))
    return { lines, source, content, found: undefined, faults }
  })
}

/** Issues carry a code of ours as their message, or the schema's own. */
function reasonOf({ message, code }: { message: string; code?: string | undefined }): string {
  return /^[a-z-]+$/.test(message) ? message : (code ?? 'invalid').replaceAll('_', '-')
}

const farAhead = '9999-12-31'

class CaseReader {
  readonly faults: ImportFault[] = []
  readonly #people: readonly PersonGroup[]
  readonly #mint: Mint
  readonly #today: string
  /** What is kept of single persons beside the fields, for the notes of the case. */
  readonly #told: string[] = []

  constructor(people: readonly PersonGroup[], mint: Mint, today: string) {
    this.#people = people
    this.#mint = mint
    this.#today = today
  }

  read(): ImportedCaseInput {
    const rows = this.#people.map((person) => person.rows.map((row) => new RowReader(row)))
    const persons = this.#people.map((person, at) => this.#person(person, rows[at]!))
    if (!persons.some(({ role }) => role === 'survivor')) rows[0]![0]!.fault('role', 'survivor-needed')
    if (persons.length > 10) rows[0]![0]!.fault('case id', 'too-many')
    const events = persons.flatMap(({ person, role }, at) => {
      const event = readEvent(rows[at]!, person.id, this.#today)
      if (event && role !== 'survivor') rows[at]![0]!.fault('role', 'survivor-needed')
      return event ? [{ ...event, id: this.#mint.id() }] : []
    })
    const all = rows.flat()
    const { closed, ...rest } = this.#file(all)
    const found = { id: this.#mint.id(), code: this.#mint.code(), persons, events, ...rest, closed }
    this.faults.push(...all.flatMap((row) => row.faults))
    return found
  }

  #person(group: PersonGroup, rows: readonly RowReader[]) {
    const { row, faults } = mergedRow(
      group.rows,
      /^(prs|per|con)_|^vic_(Agreement|TraffickingStatus)|^(person id|role)$/,
    )
    const reader = new RowReader(row)
    const person = readPerson(reader, this.#mint, this.#today)
    const role = reader.one('role', (text) =>
      readCode(text, { survivor: 'survivor', dependant: 'dependent', relative: 'relative' }),
    )
    this.#told.push(...readNote(reader, person.alias))
    this.faults.push(...faults, ...reader.faults)
    // These were read from the rows together; what is left of a row is read from the row itself.
    for (const each of rows) each.lines([...row.cells.keys()])
    return { person, role: (role ?? group.role) as PersonRole }
  }

  #file(rows: readonly RowReader[]) {
    const merged = mergedRow(
      this.#people.flatMap((person) => person.rows),
      /^cas_/,
    )
    const reader = new RowReader(merged.row)
    const status = reader.one('cas_Status', (text) => readCode(text, htcdsLists.cas_Status.codes))
    const reason = reader.text('cas_ReasonForCaseClosure', 4000)
    this.#checkNoted(reader)
    const words = [...new Set(rows.flatMap((row) => row.text('cco_CaseComment', 10_000) ?? []))]
    const { plan, needs } = this.#support(rows)
    for (const row of rows) {
      row.one('org_Type', (text) => readCode(text, htcdsLists.org_Type.codes))
      row.lines(['case id', ...merged.row.cells.keys()])
    }
    const kept = unique([
      ...reader.lines([...merged.row.cells.keys()]),
      ...rows.flatMap((row) => row.lines(orgFields)),
      ...rows.flatMap((row) => row.lines()),
    ])
    this.faults.push(...merged.faults, ...reader.faults)
    const notes = [...words, ...this.#told, ...inPieces(kept)].map((text) => ({ id: this.#mint.id(), words: text }))
    return { needs, notes, plan, closed: status && statusOfHtcds(status) === 'closed' ? { words: reason } : null }
  }

  #checkNoted(reader: RowReader): void {
    for (const field of ['cas_IncomingReferralDate', 'cas_OutgoingReferralDate'])
      reader.one(field, (text) => readDate(text, this.#today))
    for (const field of ['cas_ReasonForIncomingReferral', 'cas_ReasonForOutgoingReferral'] as const) {
      reader.one(field, (text) => readCode(text, htcdsLists[field].codes))
    }
  }

  #support(rows: readonly RowReader[]) {
    const words: string[] = []
    const needs = new Map<string, ImportedCaseInput['needs'][number]>()
    let reviewOn: string | null = null
    for (const row of rows) {
      for (const field of ['spl_Objectives', 'spl_ActionPlan'])
        words.push(...[row.text(field, 4000)].filter((text) => text !== null))
      const planned = row.one('spl_PlannedEndDate', (text) => readDate(text, farAhead))
      const ended = row.one('spl_ActualEndDate', (text) => readDate(text, this.#today))
      if (planned?.length === 10 && ended === null) reviewOn = planned
      const type = row.one('spl_Type', (text) => readCode(text, htcdsLists.spl_Type.codes))
      const kind = type === null ? undefined : needOfSupport[type]
      if (kind) needs.set(kind, { id: this.#mint.id(), kind, state: ended === null ? 'agreed' : 'done' })
      words.push(...row.lines(['spl_PlannedEndDate', 'spl_ActualEndDate']))
    }
    const text = unique(words).join('\n')
    if (text.length > 4000) rows[0]!.fault('spl_ActionPlan', 'too-long')
    const plan =
      text === '' ? null : { id: this.#mint.id(), agreedOn: this.#today, reviewOn, words: text.slice(0, 4000) }
    return { plan, needs: [...needs.values()] }
  }
}

const orgFields = [
  'org_Name',
  'org_Type',
  'org_Phone',
  'org_ShippingStreet',
  'org_ShippingCity',
  'org_ShippingState',
  'org_ShippingPostalCode',
  'org_ShippingCountry',
  'org_ShippingLatitude',
  'org_ShippingLongitude',
] as const

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)]
}

/** What has no field of ours stays with the case as notes: nothing of the file is lost. */
function inPieces(lines: readonly string[]): string[] {
  const pieces: string[] = []
  for (const line of lines.map((each) => each.slice(0, 9000))) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + line.length < 9900) pieces[pieces.length - 1] = `${last}\n${line}`
    else pieces.push(`HTCDS 2.0\n${line}`)
  }
  return pieces
}
