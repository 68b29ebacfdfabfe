import { type Kysely, sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'

interface DraftRow {
  account_id: string
  form: string
  about: string
  form_version: number
  person_ids: string[]
  sealed: Uint8Array
  kept_at: Date
  expires_at: Date
}

type DraftsTables = {
  'drafts.draft': DraftRow
  'vault.erasure': { subject_id: string }
}

const on = (tx: Tx): Kysely<DraftsTables> => tx

export interface DraftKey {
  form: string
  about: string
}

export async function upsertDraft(tx: Tx, row: DraftRow): Promise<void> {
  const { account_id: _account, form: _form, about: _about, ...kept } = row
  await on(tx)
    .insertInto('drafts.draft')
    .values(row)
    .onConflict((same) => same.columns(['account_id', 'form', 'about']).doUpdateSet(kept))
    .execute()
}

/** The actor's own, while it lasts: Row-Level Security shows no other. */
export async function selectDraft(tx: Tx, { form, about }: DraftKey, now: Date): Promise<DraftRow | undefined> {
  const drafts = on(tx).selectFrom('drafts.draft').selectAll()
  const found = drafts.where('form', '=', form).where('about', '=', about).where('expires_at', '>', now)
  return found.executeTakeFirst()
}

export async function deleteDraft(tx: Tx, { form, about }: DraftKey): Promise<void> {
  await on(tx).deleteFrom('drafts.draft').where('form', '=', form).where('about', '=', about).execute()
}

/** Keeps the newest drafts of the actor and deletes the others. */
export async function deleteAllBut(tx: Tx, most: number): Promise<void> {
  await sql`delete from drafts.draft where (form, about) in
    (select form, about from drafts.draft order by kept_at desc, form, about offset ${most})`.execute(tx)
}

export async function deleteExpired(tx: Tx): Promise<void> {
  await sql`select drafts.forget_expired()`.execute(tx)
}

export async function isAnyErased(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  if (personIds.length === 0) return false
  const erasures = on(tx).selectFrom('vault.erasure').select('subject_id').where('subject_id', 'in', personIds).limit(1)
  return (await erasures.executeTakeFirst()) !== undefined
}
