import type { Part } from '#capabilities/access/model/part.ts'
import type { Message, MessageKind } from '#capabilities/referrals/model/referral.ts'
import { notFound, type Refusal } from '#platform/model/problem.ts'
import type { SignedCommand, SignedQuery } from './at-hand.ts'
import { insertMessage, messagesOf } from './store-words.ts'

const field = 'referrals.message'

interface Words {
  id: string
  referralId: string
  personId: string
  kind: MessageKind
  /** The wall behind which the other side reads them; one's own organisation always reads what it wrote. */
  part: Part
  text: string | null
}

/** Seals words under the person's key; nothing happens without words. */
export async function writeWords(ctx: SignedCommand, words: Words): Promise<Refusal | undefined> {
  if (!words.text) return undefined
  const key = await ctx.vault.open(words.personId)
  if (!key) return notFound
  await insertMessage(ctx.tx, {
    id: words.id,
    referral_id: words.referralId,
    person_id: words.personId,
    kind: words.kind,
    part: words.part,
    words: key.seal(field, words.text),
    author_id: ctx.actor.accountId,
    author_organisation_id: ctx.actor.organisationId,
    written_at: ctx.now,
  })
  return undefined
}

/** Those that the actor's relations open, oldest first; none once the person was erased. */
export async function readWords(ctx: SignedQuery, referralId: string, personId: string): Promise<Message[]> {
  const rows = await messagesOf(ctx.tx, referralId)
  const key = rows.length > 0 ? await ctx.vault.open(personId) : undefined
  if (!key) return []
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as MessageKind,
    words: key.unseal(field, row.words),
    authorId: row.author_id,
    authorOrganisationId: row.author_organisation_id,
    writtenAt: row.written_at.toISOString(),
  }))
}
