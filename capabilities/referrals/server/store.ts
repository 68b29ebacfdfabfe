import type { Generated, Kysely, Selectable } from 'kysely'
import type { Part } from '#capabilities/access/model/part.ts'
import type { Referral, ReferralAbout } from '#capabilities/referrals/model/referral.ts'
import type { Tx } from '#platform/server/database.ts'

type ReferralRow = {
  id: string
  code: string
  from_organisation_id: string
  to_organisation_id: string
  sent_by: string
  service: string
  urgency: string
  state: string
  provinces: string[]
  offered_at: Date
  answer_due: Date
  expires_at: Date
  asked_at: Date | null
  answered_at: Date | null
  answered_by: string | null
  handed_over_at: Date | null
  first_feedback_at: Date | null
  second_feedback_at: Date | null
  ended_at: Date | null
  noted_at: Date | null
  version: Generated<number>
}

type AboutRow = {
  id: string
  case_id: string
  person_id: string
  from_organisation_id: string
  to_organisation_id: string
  consent_id: string
  basis: string
  consent_expires_at: Date
  parts: string[]
  need_ids: string[]
  need_kinds: string[]
  instead_of: string | null
}

export type ReferralTables = { 'referrals.referral': ReferralRow; 'referrals.about': AboutRow }

const on = (tx: Tx): Kysely<ReferralTables> => tx

/** A referral with whom it concerns; `about` is null for whoever no longer reaches the person. */
export interface StoredReferral {
  referral: Referral
  about: ReferralAbout | null
}
type ReferralWithPerson = StoredReferral & { about: ReferralAbout }

type NewReferral = Pick<
  ReferralRow,
  | 'id'
  | 'code'
  | 'from_organisation_id'
  | 'to_organisation_id'
  | 'sent_by'
  | 'service'
  | 'urgency'
  | 'provinces'
  | 'offered_at'
  | 'answer_due'
  | 'expires_at'
>

export async function insertReferral(tx: Tx, row: NewReferral, about: AboutRow): Promise<void> {
  await on(tx)
    .insertInto('referrals.referral')
    .values({ ...row, state: 'offered' })
    .execute()
  await on(tx).insertInto('referrals.about').values(about).execute()
}

export type Movement = Partial<
  Omit<
    ReferralRow,
    | 'id'
    | 'code'
    | 'from_organisation_id'
    | 'to_organisation_id'
    | 'sent_by'
    | 'service'
    | 'urgency'
    | 'provinces'
    | 'offered_at'
    | 'version'
  >
>

/** False when somebody else moved it meanwhile: the row is only changed from the state that was read. */
export async function moveReferral(tx: Tx, id: string, from: string, movement: Movement): Promise<boolean> {
  const result = await on(tx)
    .updateTable('referrals.referral')
    .set(movement)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

const withAbout = (tx: Tx) =>
  on(tx)
    .selectFrom('referrals.referral as r')
    .leftJoin('referrals.about as a', 'a.id', 'r.id')
    .selectAll('r')
    .select([
      'a.case_id',
      'a.person_id',
      'a.consent_id',
      'a.basis',
      'a.consent_expires_at',
      'a.parts',
      'a.need_ids',
      'a.need_kinds',
    ])

type Joined = Selectable<ReferralRow> & { [K in 'case_id' | 'person_id' | 'consent_id' | 'basis']: string | null } & {
  consent_expires_at: Date | null
  parts: string[] | null
  need_ids: string[] | null
  need_kinds: string[] | null
}

/** Undefined for whoever is on neither side, and for a receiver whose relation to the person has ended. */
export async function findReferral(tx: Tx, id: string): Promise<ReferralWithPerson | undefined> {
  const row = await withAbout(tx).where('r.id', '=', id).executeTakeFirst()
  const stored = row && toStored(row)
  return stored?.about ? { referral: stored.referral, about: stored.about } : undefined
}

const linesMost = 300

/** Sent by or to the organisation, or about a case that the actor's side accompanies: open ones and those since `since`. */
export async function listReferralRows(tx: Tx, since: Date): Promise<StoredReferral[]> {
  const rows = await withAbout(tx)
    .where((where) => where.or([where('r.ended_at', 'is', null), where('r.ended_at', '>=', since)]))
    .orderBy('r.offered_at', 'desc')
    .limit(linesMost)
    .execute()
  return rows.map(toStored)
}

export async function referralsOfCase(tx: Tx, caseId: string): Promise<StoredReferral[]> {
  const rows = await withAbout(tx)
    .where('a.case_id', '=', caseId)
    .orderBy('r.offered_at', 'desc')
    .limit(linesMost)
    .execute()
  return rows.map(toStored)
}

/** Those of the cases from which somebody was ever referred, as far as the actor may know of it. */
export async function casesWithReferrals(tx: Tx, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await on(tx)
    .selectFrom('referrals.about')
    .select('case_id')
    .distinct()
    .where((where) => where('case_id', '=', where.fn.any(where.val([...caseIds]))))
    .execute()
  return new Set(rows.map((row) => row.case_id))
}

/** Referrals of a person to one organisation that still run. */
export async function openReferralsTo(tx: Tx, personId: string, toOrganisationId: string): Promise<StoredReferral[]> {
  const rows = await withAbout(tx)
    .where('a.person_id', '=', personId)
    .where('r.to_organisation_id', '=', toOrganisationId)
    .where('r.ended_at', 'is', null)
    .execute()
  return rows.map(toStored)
}

function toStored(row: Joined): StoredReferral {
  return { referral: toReferral(row), about: row.person_id === null ? null : toAbout(row) }
}

export function toReferral(row: Selectable<ReferralRow>): Referral {
  return {
    id: row.id,
    code: row.code,
    fromOrganisationId: row.from_organisation_id,
    toOrganisationId: row.to_organisation_id,
    sentBy: row.sent_by,
    service: row.service as Referral['service'],
    urgency: row.urgency as Referral['urgency'],
    state: row.state as Referral['state'],
    offeredAt: row.offered_at.toISOString(),
    answerDue: row.answer_due.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    askedAt: iso(row.asked_at),
    answeredAt: iso(row.answered_at),
    answeredBy: row.answered_by,
    handedOverAt: iso(row.handed_over_at),
    firstFeedbackAt: iso(row.first_feedback_at),
    secondFeedbackAt: iso(row.second_feedback_at),
    endedAt: iso(row.ended_at),
    notedAt: iso(row.noted_at),
  }
}

function toAbout(row: Joined): ReferralAbout {
  return {
    caseId: row.case_id!,
    personId: row.person_id!,
    consentId: row.consent_id!,
    basis: row.basis as ReferralAbout['basis'],
    consentExpiresAt: row.consent_expires_at!.toISOString(),
    parts: row.parts as Part[],
    needIds: row.need_ids!,
    needKinds: row.need_kinds as ReferralAbout['needKinds'],
  }
}

export function iso(instant: Date | null): string | null {
  return instant && instant.toISOString()
}
