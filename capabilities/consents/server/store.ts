import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { type ConsentRow, consentsIn, type ConsentsTables, type NewConsentRow } from './store-tables.ts'

/** The ledger of some people, newest first. */
export async function selectConsents(tx: Tx, personIds: readonly string[]): Promise<ConsentRow[]> {
  return withEnds(tx)
    .where((where) => where('c.person_id', '=', where.fn.any(where.val([...personIds]))))
    .orderBy('c.given_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
}

function withEnds(tx: Tx) {
  return consentsIn(tx)
    .selectFrom('consents.consent as c')
    .leftJoin('consents.withdrawal as w', 'w.consent_id', 'c.id')
    .leftJoin('consents.review as r', 'r.consent_id', 'c.id')
    .selectAll('c')
    .select(['w.withdrawn_at', 'r.outcome'])
}

export async function insertConsent(tx: Tx, row: NewConsentRow): Promise<void> {
  await consentsIn(tx).insertInto('consents.consent').values(row).execute()
}

/** A trigger ends the relations that rest on the consents, in the same statement. */
export async function insertWithdrawals(tx: Tx, rows: ConsentsTables['consents.withdrawal'][]): Promise<void> {
  await consentsIn(tx).insertInto('consents.withdrawal').values(rows).execute()
}

export async function insertReview(tx: Tx, row: ConsentsTables['consents.review']): Promise<void> {
  await consentsIn(tx).insertInto('consents.review').values(row).execute()
}

/** Consents in the actor's own care that end before a day and were neither withdrawn nor renewed. */
export async function selectEnding(
  tx: Tx,
  { now, before, most }: { now: Date; before: Date; most: number },
): Promise<ConsentRow[]> {
  return withEnds(tx)
    .where('c.refused', '=', false)
    .where('c.basis', '!=', 'vital-interest')
    .where('c.expires_at', '>', now)
    .where('c.expires_at', '<=', before)
    .where('w.withdrawn_at', 'is', null)
    .where((where) => {
      const later = where
        .selectFrom('consents.consent as later')
        .select('later.id')
        .whereRef('later.renews', '=', 'c.id')
      return where.not(where.exists(later))
    })
    .where(inCare(['author', 'holder', 'assigned'], now))
    .orderBy('c.expires_at')
    .limit(most)
    .execute()
}

/** Overrides for danger to life that wait for the actor's review. */
export async function selectUnreviewed(
  tx: Tx,
  { now, accountId, most }: { now: Date; accountId: string; most: number },
): Promise<ConsentRow[]> {
  return withEnds(tx)
    .where('c.basis', '=', 'vital-interest')
    .where('r.outcome', 'is', null)
    .where('c.recorded_by', '!=', accountId)
    .where(inCare(['author', 'holder', 'assigned', 'oversight'], now))
    .orderBy('c.given_at')
    .limit(most)
    .execute()
}

/** Starts from the actor's own relations, which are few; Row-Level Security is the wall behind. */
function inCare(relations: readonly string[], now: Date) {
  return sql<boolean>`exists (
    select 1 from access.relation own
    where own.record_id = c.person_id and own.grantee_id = any (app.grantees()) and own.relation = any (${[...relations]})
      and 'consents' = any (own.parts) and own.revoked_at is null and not own.pending
      and (own.expires_at is null or own.expires_at > ${now}))`
}

export interface UnreviewedOverride {
  consent_id: string
  recorded_for: string
  purpose: string
  given_at: Date
}

/** For a coordinator: codes only, nothing about whom. Empty for everybody else. */
export async function selectOverridesWithoutPerson(tx: Tx, since: Date): Promise<UnreviewedOverride[]> {
  return (await sql<UnreviewedOverride>`select * from consents.overrides_unreviewed(${since})`.execute(tx)).rows
}
