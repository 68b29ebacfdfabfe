import type { Kysely } from 'kysely'
import type { Decline } from '#capabilities/referrals/model/referral.ts'
import type { GivenFeedback } from '#capabilities/referrals/model/feedback.ts'
import type { Tx } from '#platform/server/database.ts'

type MessageRow = {
  id: string
  referral_id: string
  person_id: string
  kind: string
  part: string
  words: Uint8Array
  author_id: string
  author_organisation_id: string
  written_at: Date
}

type DeclineRow = {
  id: string
  referral_id: string
  organisation_id: string
  reason: string
  welcome_group: string
  suggested_organisation_id: string | null
  declined_at: Date
}

type FeedbackRow = {
  id: string
  referral_id: string
  round: string
  arrived: string
  safe: string
  help: string
  given_at: Date
  given_by: string
}

type WordTables = {
  'referrals.message': MessageRow
  'referrals.decline': DeclineRow
  'referrals.feedback': FeedbackRow
}

const on = (tx: Tx): Kysely<WordTables> => tx

export async function insertMessage(tx: Tx, row: MessageRow): Promise<void> {
  await on(tx).insertInto('referrals.message').values(row).execute()
}

export async function messagesOf(tx: Tx, referralId: string) {
  return on(tx)
    .selectFrom('referrals.message')
    .select(['id', 'kind', 'words', 'author_id', 'author_organisation_id', 'written_at'])
    .where('referral_id', '=', referralId)
    .orderBy('written_at')
    .execute()
}

export async function insertDecline(tx: Tx, row: DeclineRow): Promise<void> {
  await on(tx).insertInto('referrals.decline').values(row).execute()
}

export async function declineOf(tx: Tx, referralId: string): Promise<Decline | null> {
  const row = await on(tx)
    .selectFrom('referrals.decline')
    .selectAll()
    .where('referral_id', '=', referralId)
    .executeTakeFirst()
  return row ? toDecline(row) : null
}

/** What an organisation could not take on since then; one line a referral, a group and never a person. */
export async function declinesOf(
  tx: Tx,
  organisationId: string,
  since: Date,
): Promise<(Decline & { referralId: string })[]> {
  const rows = await on(tx)
    .selectFrom('referrals.decline')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('declined_at', '>=', since)
    .orderBy('declined_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...toDecline(row), referralId: row.referral_id }))
}

/** Declines that the actor may see, by organisation, since then. */
export async function countDeclines(tx: Tx, since: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await on(tx)
    .selectFrom('referrals.decline')
    .select((select) => ['organisation_id', select.fn.countAll<number>().as('n')])
    .where('declined_at', '>=', since)
    .groupBy('organisation_id')
    .execute()
  return new Map(rows.map((row) => [row.organisation_id, row.n]))
}

export async function insertFeedback(tx: Tx, row: FeedbackRow): Promise<void> {
  await on(tx).insertInto('referrals.feedback').values(row).execute()
}

export async function feedbackOf(tx: Tx, referralId: string): Promise<GivenFeedback[]> {
  const rows = await on(tx)
    .selectFrom('referrals.feedback')
    .selectAll()
    .where('referral_id', '=', referralId)
    .orderBy('given_at')
    .execute()
  return rows.map(toFeedback)
}

function toDecline(row: DeclineRow): Decline {
  return {
    reason: row.reason as Decline['reason'],
    group: row.welcome_group as Decline['group'],
    suggestedOrganisationId: row.suggested_organisation_id,
    declinedAt: row.declined_at.toISOString(),
  }
}

function toFeedback(row: FeedbackRow): GivenFeedback {
  return {
    id: row.id,
    round: row.round as GivenFeedback['round'],
    arrived: row.arrived as GivenFeedback['arrived'],
    safe: row.safe as GivenFeedback['safe'],
    help: row.help as GivenFeedback['help'],
    givenAt: row.given_at.toISOString(),
    givenBy: row.given_by,
  }
}
