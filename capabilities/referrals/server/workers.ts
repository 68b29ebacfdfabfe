import { isLive, type Relation } from '#capabilities/access/model/relation.ts'
import { endRelations, grantRelation, readRelations } from '#capabilities/access/server/public.ts'
import { listAccounts } from '#capabilities/identity/server/public.ts'
import { endWork, letWork, listReferralWorkers } from '#capabilities/referrals/model/api-workers.ts'
import { openedTo, type ReferralAtHand } from '#capabilities/referrals/model/policy.ts'
import { referralProblems } from '#capabilities/referrals/model/problems.ts'
import { refuse } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import { loadReferral, type SignedCommand, type SignedQuery } from './at-hand.ts'

export const listReferralWorkersOperation = queryOperation(listReferralWorkers, {
  load: loadReferral,
  async answer(ctx, _input, subject) {
    const workers = await workersOfHouse(ctx)
    return { workers: workers.map((worker) => ({ ...worker, works: works(worker.id, subject) })) }
  },
})

/** What the referral opened to the house, row by row: the same record, parts, consent and end. */
export const letWorkOperation = commandOperation(letWork, {
  load: loadReferral,
  async execute(ctx, { workerId }, subject) {
    const { referral, about } = subject
    const workers = await workersOfHouse(ctx)
    if (!workers.some(({ id }) => id === workerId)) return refuse(referralProblems, 'not-a-worker-of-the-house')
    ctx.audit({ record: { id: about.personId, kind: 'person' } })
    if (works(workerId, subject)) return {}
    const ofCase = openedTo(ctx.actor.organisationId, {
      ...subject,
      relations: await readRelations(ctx.tx, about.caseId),
    })
    const opened = [...openedTo(ctx.actor.organisationId, subject), ...ofCase]
    await grantRelation(ctx.tx, ...opened.map((relation) => passedOn(ctx, referral.id, relation, workerId)))
    return {}
  },
})

export const endWorkOperation = commandOperation(endWork, {
  load: loadReferral,
  async execute(ctx, { workerId }, { referral, about }) {
    // The house itself stands in the same referral: only a colleague's relation ends here.
    if (workerId === ctx.actor.organisationId) return refuse(referralProblems, 'not-a-worker-of-the-house')
    await endRelations(ctx.tx, { sourceId: referral.id, granteeId: workerId }, ctx.now)
    ctx.audit({ record: { id: about.personId, kind: 'person' } })
    return {}
  },
})

async function workersOfHouse(ctx: SignedQuery): Promise<{ id: string; name: string }[]> {
  const accounts = await listAccounts(ctx.tx, { organisationId: ctx.actor.organisationId, role: 'case-worker' })
  return accounts.map(({ id, displayName }) => ({ id, name: displayName }))
}

function works(workerId: string, { referral, relations, now }: ReferralAtHand): boolean {
  return relations.some(
    (relation) => relation.sourceId === referral.id && relation.granteeId === workerId && isLive(relation, now),
  )
}

function passedOn(ctx: SignedCommand, referralId: string, relation: Relation, workerId: string) {
  return {
    recordId: relation.recordId,
    recordKind: relation.recordKind,
    granteeId: workerId,
    relation: 'referral',
    parts: relation.parts,
    grantedBy: ctx.actor.accountId,
    sourceId: referralId,
    ...(relation.consentId === null ? {} : { consentId: relation.consentId }),
    ...(relation.expiresAt === null ? {} : { expiresAt: new Date(relation.expiresAt) }),
  } as const
}
