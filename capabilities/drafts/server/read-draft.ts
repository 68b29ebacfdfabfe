import { readDraft } from '#capabilities/drafts/model/api.ts'
import { queryOperation } from '#platform/server/operation.ts'
import { sealedPlace } from './sealed-place.ts'
import { selectDraft } from './store.ts'

export const readDraftOperation = queryOperation(readDraft, {
  async answer(ctx, key) {
    const row = await selectDraft(ctx.tx, key, ctx.now)
    if (!row) return { draft: null }
    const plain = ctx.vault.keyring.unsealForNode(row.sealed, sealedPlace(ctx.actor.accountId, key))
    return {
      draft: { version: row.form_version, content: plain.toString('utf8'), keptAt: row.kept_at.toISOString() },
    }
  },
})
