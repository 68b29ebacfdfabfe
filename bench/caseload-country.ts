import { createSecretKey, randomBytes } from 'node:crypto'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { parts } from '#capabilities/access/model/part.ts'
import { accounts, organisations } from '#demo/cast.ts'
import { type Keyring, sealWith } from '#platform/server/keyring.ts'

const batch = 5000
/** So many organisations share what the two measured ones do not hold, with a worker for every forty cases. */
const others = Array.from({ length: 40 }, () => uuidv7())
const workersCases = 40

interface Case {
  id: string
  personId: string
  holder: string
  worker: string
}

/**
 * As many cases as a country may have, written straight into the tables: the bench is about reading. Triggers are off
 * for the writing session, so there is no history; keys and aliases are real, because the list unseals them.
 */
export class CountryOfCases {
  readonly #client: pg.Client
  readonly #keyring: Keyring
  #count = 0
  #worker = uuidv7()

  private constructor(client: pg.Client, keyring: Keyring) {
    this.#client = client
    this.#keyring = keyring
  }

  static async open(url: string, keyring: Keyring): Promise<CountryOfCases> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(`set session_replication_role = replica; set synchronous_commit = off`)
    return new CountryOfCases(client, keyring)
  }

  async growTo(cases: number): Promise<void> {
    while (this.#count < cases) {
      const list = Array.from({ length: Math.min(batch, cases - this.#count) }, () => this.#next())
      await this.#write(list)
    }
    await this.#client.query('vacuum analyze')
  }

  close(): Promise<void> {
    return this.#client.end()
  }

  #next(): Case {
    const at = this.#count++
    const holder = holderOf(at)
    // The measured worker has the first forty cases of the supervisor's organisation and no other.
    const own = holder === organisations.welfare.id && at < workersCases * 20
    if (at % workersCases === 0) this.#worker = uuidv7()
    return { id: uuidv7(), personId: uuidv7(), holder, worker: own ? accounts.caseWorker.id : this.#worker }
  }

  async #write(list: readonly Case[]): Promise<void> {
    const people = list.map(({ personId }) => this.#aPerson(personId))
    await this.#client.query('begin')
    await this.#client.query(
      `insert into vault.data_key (subject_id, wrapped, key_version)
       select * from unnest($1::uuid[], $2::bytea[], array_fill(${this.#keyring.currentVersion}, array[cardinality($1)]))`,
      [list.map((each) => each.personId), people.map((person) => person.wrapped)],
    )
    await this.#client.query(
      `insert into persons.person (id, code, alias, sex, age_basis, age_band, is_child)
       select id, 'PP-' || upper(substr(replace(id::text, '-', ''), 15)), alias, 'female', 'known', '18-20', false
       from unnest($1::uuid[], $2::bytea[]) as person (id, alias)`,
      [list.map((each) => each.personId), people.map((person) => person.alias)],
    )
    await this.#client.query(
      `insert into cases.case_file (id, code, holder_organisation_id, worker_id, status, urgency, phase_identification,
         opened_by, opened_in_organisation_id, opened_at, need_rank)
       select id, 'PP-' || upper(substr(replace(id::text, '-', ''), 15)), holder, worker, 'open', 'normal', 'now', worker, holder, now(), 0
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as file (id, holder, worker)`,
      [list.map((each) => each.id), list.map((each) => each.holder), list.map((each) => each.worker)],
    )
    await this.#client.query(
      `insert into cases.case_person (id, case_id, person_id, role, since)
       select gen_random_uuid(), case_id, person_id, 'survivor', now() from unnest($1::uuid[], $2::uuid[]) as who (case_id, person_id)`,
      [list.map((each) => each.id), list.map((each) => each.personId)],
    )
    for (const [recordKind, recordOf] of [
      ['case', 'id'],
      ['person', 'personId'],
    ] as const) {
      for (const [relation, granteeOf] of [
        ['holder', 'holder'],
        ['assigned', 'worker'],
      ] as const) {
        await this.#client.query(
          `insert into access.relation (id, record_id, record_kind, grantee_id, relation, parts, granted_by, need_rank, need_due)
           select gen_random_uuid(), record, $3, grantee, $4, $5::text[], grantee, rank, timestamptz '2026-01-01' + days * interval '1 day'
           from unnest($1::uuid[], $2::uuid[], $6::smallint[], $7::int[]) as given (record, grantee, rank, days)`,
          [
            list.map((each) => each[recordOf]),
            list.map((each) => each[granteeOf]),
            recordKind,
            relation,
            [...parts],
            list.map((_, at) => at % 4),
            list.map((_, at) => at % 365),
          ],
        )
      }
    }
    await this.#client.query('commit')
  }

  #aPerson(personId: string): { wrapped: Buffer; alias: Buffer } {
    const key = randomBytes(32)
    const alias = sealWith(createSecretKey(key), Buffer.from('ດອກຈຳປາ'), `${personId}|persons.alias`)
    return { wrapped: this.#keyring.wrap(key, personId), alias }
  }
}

/** One case in twenty is the supervisor's organisation's, one in five the centre's, the rest is spread. */
function holderOf(at: number): string {
  if (at % 20 === 0) return organisations.welfare.id
  if (at % 5 === 1) return organisations.centre.id
  return others[at % others.length]!
}
