import { keepDraft, longestDraft } from '#capabilities/drafts/model/api.ts'
import { expiryOf, mostDrafts } from '#capabilities/drafts/model/lifetime.ts'
import { commonProblems, refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { sealedPlace } from './sealed-place.ts'
import { deleteAllBut, deleteExpired, isAnyErased, upsertDraft } from './store.ts'

export const keepDraftOperation = commandOperation(keepDraft, {
  /** A page that stayed open may not bring back words about somebody who was erased. */
  async load(ctx, { accountId, personIds }) {
    return (await isAnyErased(ctx.tx, personIds)) ? undefined : { by: accountId }
  },
  async execute(ctx, { form, about, version, personIds, content }) {
    const plain = Buffer.from(content, 'utf8')
    if (plain.length > longestDraft) return refuse(commonProblems, 'too-large')
    const { accountId } = ctx.actor
    await deleteExpired(ctx.tx)
    await upsertDraft(ctx.tx, {
      account_id: accountId,
      form,
      about,
      form_version: version,
      person_ids: [...new Set(personIds)],
      sealed: ctx.vault.keyring.sealForNode(plain, sealedPlace(accountId, { form, about })),
      kept_at: ctx.now,
      expires_at: expiryOf(ctx.now),
    })
    await deleteAllBut(ctx.tx, mostDrafts)
    return { keptAt: ctx.now.toISOString() }
  },
})
