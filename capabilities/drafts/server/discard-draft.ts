import { discardDraft } from '#capabilities/drafts/model/api.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { deleteDraft } from './store.ts'

export const discardDraftOperation = commandOperation(discardDraft, {
  async execute(ctx, key) {
    await deleteDraft(ctx.tx, key)
    return {}
  },
})
