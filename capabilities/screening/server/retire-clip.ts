import { retireClip } from '#capabilities/screening/model/api-clips.ts'
import { screeningProblems } from '#capabilities/screening/model/problems.ts'
import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { clipOf, loadClip } from './load-clip.ts'
import { updateClip } from './store-clips.ts'

export const retireClipOperation = commandOperation(retireClip, {
  load: (ctx, { id }) => loadClip(ctx.tx, id, true),
  async execute(ctx, input, subject) {
    const clip = clipOf(subject)
    if (clip.state === 'retired') return refuse(screeningProblems, 'clip-retired')
    await updateClip(ctx.tx, clip.id, {
      state: 'retired',
      retired_by: ctx.actor.accountId,
      retired_at: ctx.now,
      retired_because: input.because,
    })
    ctx.audit({ note: clip.language })
    return {}
  },
})
