import { createSecretKey, randomBytes } from 'node:crypto'
import pg from 'pg'
import { parts } from '#capabilities/access/model/part.ts'
import { needKinds, needStates } from '#capabilities/cases/model/need.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { mintCode } from '#platform/model/ids.ts'
import { type Keyring, sealWith } from '#platform/server/keyring.ts'
import { Prose } from './sync-words.ts'

const day = 86_400_000
const worker = accounts.caseWorker.id
const colleague = accounts.supervisor.id
const holder = organisations.welfare.id
type Row = Record<string, unknown>

/** The tables of a case's history, with the column that names the record, in the order in which they are filled. */
export const tablesOfCases = {
  'vault.data_key': 'subject_id',
  'persons.person': 'id',
  'persons.name': 'person_id',
  'persons.contact': 'person_id',
  'consents.consent': 'person_id',
  'cases.case_file': 'id',
  'cases.case_person': 'case_id',
  'cases.need': 'case_id',
  'cases.note': 'case_id',
  'cases.contact': 'case_id',
  'cases.support_plan': 'case_id',
  'cases.trafficking_event': 'case_id',
  'cases.timeline_entry': 'case_id',
  'access.relation': 'record_id',
} as const
type Table = keyof typeof tablesOfCases

/**
 * Open cases of one case worker, up to half a year old: a person with a safe contact and a consent, two needs, two
 * notes, two contacts, a plan, what happened, and twelve lines of timeline; some hundred and twenty words of prose each.
 * Written straight into the tables with triggers off, but sealed as the product seals: reading has to open every word.
 */
export class Caseload {
  readonly #rows = new Map<Table, Row[]>()
  readonly #prose = new Prose(20_261_122)
  readonly #keyring: Keyring
  readonly #until: number
  readonly recordIds: string[] = []

  constructor(keyring: Keyring, now: number) {
    this.#keyring = keyring
    this.#until = now
  }

  async fill(url: string, cases: number): Promise<void> {
    for (let at = 0; at < cases; at += 1) this.#aCase()
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    client.on('error', () => {})
    await client.query('set session_replication_role = replica')
    for (const table of Object.keys(tablesOfCases) as Table[]) await insert(client, table, this.#rows.get(table) ?? [])
    await client.query('vacuum analyze')
    await client.end()
  }

  #add(table: Table, ...rows: Row[]): void {
    const held = this.#rows.get(table)
    if (held) held.push(...rows)
    else this.#rows.set(table, rows)
  }

  #aCase(): void {
    const opened = this.#until - this.#prose.below(180) * day - day
    const moment = () => opened + this.#prose.below(this.#until - opened)
    const person = this.#subject(opened)
    const file = this.#subject(opened)
    this.#aPerson(person, opened)
    this.#aFile(file, person.id, opened)
    this.#aHistory(file, person.id, opened, moment)
  }

  #aPerson(person: Subject, at: number): void {
    const row = {
      id: person.id,
      code: aCode(),
      alias: person.seal('persons.alias', this.#prose.text(1)),
      sex: this.#prose.one(['female', 'female', 'male']),
      age_basis: 'known',
      age_band: this.#prose.one(['9-17', '18-20', '21-23', '24-26', '30-38']),
      is_child: false,
      citizenships: ['LA'],
      languages: [this.#prose.one(['lo', 'kjg', 'hmn'])],
      home_place: this.#prose.one(['LA16', 'LA1605', 'LA13', 'LA1401']),
      recorded_at: iso(at),
      version: 1,
    }
    this.#add('persons.person', row)
    const name = person.seal('persons.name', this.#prose.text(2))
    this.#add('persons.name', {
      id: idAt(at),
      person_id: person.id,
      text: name,
      script: 'lao',
      kind: 'legal',
      version: 1,
    })
    const text = person.seal('persons.contact', `020 5${this.#prose.below(9_999_999)}`)
    this.#add('persons.contact', { id: idAt(at), person_id: person.id, kind: 'safe-contact', text, version: 1 })
    this.#add('consents.consent', this.#aConsent(person.id, at))
  }

  #aConsent(personId: string, at: number): Row {
    return {
      id: idAt(at),
      person_id: personId,
      basis: 'consent',
      purpose: 'protection',
      parts: ['identity', 'contact', 'story', 'screening', 'needs'],
      recipients: [holder],
      refused: false,
      language: 'lo',
      interpreter: 'not-needed',
      manner: 'in-writing',
      decided_by: 'person',
      wording: '2026-1',
      given_at: iso(at),
      expires_at: iso(at + 365 * day),
      recorded_by: worker,
      recorded_for: holder,
      version: 1,
    }
  }

  #aFile(file: Subject, personId: string, at: number): void {
    const needDue = iso(this.#until + this.#prose.below(60) * day)
    const needRank = this.#prose.below(4)
    this.#add('cases.case_file', {
      id: file.id,
      code: aCode(),
      holder_organisation_id: holder,
      worker_id: worker,
      status: 'open',
      urgency: this.#prose.one(['normal', 'normal', 'normal', 'next']),
      phase_identification: 'done',
      phase_first_assistance: 'now',
      phase_longer_term_protection: 'not-yet',
      phase_return_and_inclusion: 'not-yet',
      phase_justice: 'not-yet',
      opened_by: colleague,
      opened_in_organisation_id: holder,
      opened_at: iso(at),
      contact_due: needDue,
      urgent_need: false,
      need_rank: 0,
      version: 1,
    })
    this.#add('cases.case_person', {
      id: idAt(at),
      case_id: file.id,
      person_id: personId,
      role: 'survivor',
      since: iso(at),
      version: 1,
    })
    for (const [recordKind, recordId] of [
      ['case', file.id],
      ['person', personId],
    ] as const) {
      for (const [relation, grantee] of [
        ['holder', holder],
        ['assigned', worker],
      ] as const) {
        this.#add('access.relation', {
          id: idAt(at),
          record_id: recordId,
          record_kind: recordKind,
          grantee_id: grantee,
          relation,
          parts: [...parts],
          pending: false,
          granted_by: colleague,
          granted_at: iso(at),
          need_rank: needRank,
          need_due: needDue,
          version: 1,
        })
      }
    }
  }

  #aHistory(file: Subject, personId: string, opened: number, moment: () => number): void {
    const told = (kind: string, part: string, at: number, params: object = {}) =>
      this.#add('cases.timeline_entry', {
        id: idAt(at),
        case_id: file.id,
        kind,
        params,
        part,
        at: iso(at),
        recorded_by: this.#prose.one([worker, worker, colleague]),
        version: 1,
      })
    told('cases/opened', 'offer', opened, { holder })
    told('cases/assigned', 'offer', opened + 60_000, { account: worker })
    for (const phase of ['identification', 'first-assistance']) {
      told('cases/phase-moved', 'offer', moment(), { phase, state: 'now' })
    }
    for (let need = 0; need < 2; need += 1) this.#aNeed(file, moment(), told)
    for (let note = 0; note < 2; note += 1) this.#aNote(file, moment(), told)
    for (let contact = 0; contact < 2; contact += 1) this.#aContact(file, moment(), told)
    this.#aPlan(file, moment(), told)
    this.#anEvent(file, personId, moment(), told)
  }

  #aNeed(file: Subject, at: number, told: Told): void {
    const kind = this.#prose.one(needKinds)
    this.#add('cases.need', {
      id: idAt(at),
      case_id: file.id,
      kind,
      state: this.#prose.one(needStates),
      urgent: false,
      due: iso(at + 30 * day).slice(0, 10),
      words: file.seal('cases.need', this.#prose.text(8)),
      since: iso(at),
      version: 1,
    })
    told('cases/need-recorded', 'needs', at, { need: kind })
  }

  #aNote(file: Subject, at: number, told: Told): void {
    const words = file.seal('cases.note', this.#prose.text(20))
    this.#add('cases.note', {
      id: idAt(at),
      case_id: file.id,
      words,
      written_by: worker,
      written_at: iso(at),
      version: 1,
    })
    told('cases/note-written', 'notes', at)
  }

  #aContact(file: Subject, at: number, told: Told): void {
    const manner = this.#prose.one(['visit', 'call', 'message'])
    this.#add('cases.contact', {
      id: idAt(at),
      case_id: file.id,
      at: iso(at),
      manner,
      safe: 'yes',
      words: file.seal('cases.contact', this.#prose.text(8)),
      next_contact_at: iso(at + 14 * day),
      recorded_by: worker,
      version: 1,
    })
    told('cases/contact', 'needs', at, { manner, safe: 'yes' })
  }

  #aPlan(file: Subject, at: number, told: Told): void {
    this.#add('cases.support_plan', {
      id: idAt(at),
      case_id: file.id,
      agreed_on: iso(at).slice(0, 10),
      review_on: iso(at + 90 * day).slice(0, 10),
      words: file.seal('cases.plan', this.#prose.text(16)),
      written_by: worker,
      written_at: iso(at),
      version: 1,
    })
    told('cases/plan-agreed', 'needs', at)
  }

  #anEvent(file: Subject, personId: string, at: number, told: Told): void {
    this.#add('cases.trafficking_event', {
      id: idAt(at),
      case_id: file.id,
      person_ids: [personId],
      acts: ['recruitment', 'transportation'].slice(0, 1 + this.#prose.below(2)),
      means: ['deception'],
      purposes: ['forced-labour-or-services'],
      statutory_forms: [],
      transit_through: [],
      recruited_in: this.#prose.one(['LA16', 'LA1605', 'LA13']),
      exploited_in: this.#prose.one(['TH', 'TH', 'LA01', 'MM']),
      started: iso(at - 400 * day).slice(0, 7),
      htcds: {},
      story: file.seal('cases.story', this.#prose.text(40)),
      recorded_by: worker,
      recorded_at: iso(at),
      version: 1,
    })
    told('cases/event-described', 'story', at)
  }

  #subject(at: number): Subject {
    const subject = new Subject(idAt(at))
    this.recordIds.push(subject.id)
    this.#add('vault.data_key', {
      subject_id: subject.id,
      wrapped: hex(this.#keyring.wrap(subject.key, subject.id)),
      key_version: this.#keyring.currentVersion,
    })
    return subject
  }
}

type Told = (kind: string, part: string, at: number, params?: object) => void

class Subject {
  readonly id: string
  readonly key = randomBytes(32)

  constructor(id: string) {
    this.id = id
  }

  seal(field: string, text: string): string {
    return hex(sealWith(createSecretKey(this.key), Buffer.from(text), `${this.id}|${field}`))
  }
}

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`
const iso = (at: number): string => new Date(at).toISOString()
const aCode = (): string => mintCode('PP', randomBytes(8))

/** A UUIDv7 of that moment: made all at once, they would share most of their first half and compress too well. */
function idAt(at: number): string {
  const time = Math.round(at).toString(16).padStart(12, '0')
  const random = randomBytes(10).toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`
}

const atOnce = 2000

async function insert(client: pg.Client, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  for (let at = 0; at < rows.length; at += atOnce) {
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(at, at + atOnce))],
    )
  }
}
