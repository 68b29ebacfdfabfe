import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { inviteAccount, renewInvitation } from '../model/api-administration.ts'
import { identityProblems } from '../model/problems.ts'
import { loadAdministered, needsSecondPerson } from './administered.ts'
import { issueInvitation } from './invitation.ts'
import { insertAccount, isNameTaken } from './store-accounts.ts'
import { openDoor } from './store-door.ts'
import { insertGrant } from './store-grants.ts'
import { readPlace } from './store-organisations.ts'

/** The link works at once; roles that reach people open nothing until a second person has agreed. */
export const inviteAccountOperation = commandOperation(inviteAccount, {
  async load(ctx, { organisationId, grants }) {
    const organisation = await readPlace(ctx.tx, organisationId)
    return organisation && { organisation, grants }
  },
  async execute(ctx, { id, displayName, signInName, organisationId, grants }, { organisation }) {
    if (await isNameTaken(ctx.tx, signInName)) return refuse(identityProblems, 'name-taken')
    await insertAccount(ctx.tx, { id, displayName, signInName, organisationId, status: 'invited' })
    const by = ctx.actor.accountId
    const wait = await needsSecondPerson(ctx.tx, by, { accountId: id, organisation }, grants)
    for (const grant of grants) await insertGrant(ctx.tx, { accountId: id, grant, by, confirmed: !wait }, ctx.now)
    const invitation = { accountId: id, purpose: 'join', createdBy: by, confirmed: true } as const
    const { link, expiresAt } = await issueInvitation(await openDoor(ctx.tx), invitation, ctx.now)
    ctx.audit({ record: { id, kind: 'account' }, ...(wait ? { note: 'waits-for-a-second-person' } : {}) })
    return { link, expiresAt: expiresAt.toISOString(), waiting: wait }
  },
})

/** For an account that reaches people a new link is as weighty as the role itself: it too waits for a second person. */
export const renewInvitationOperation = commandOperation(renewInvitation, {
  load: (ctx, { id }) => loadAdministered(ctx.tx, id),
  async execute(ctx, { id }, subject) {
    const { status } = (await loadAdministered(ctx.tx, id))!
    if (status === 'suspended') return refuse(identityProblems, 'account-suspended')
    const by = ctx.actor.accountId
    const wait = status === 'active' && (await needsSecondPerson(ctx.tx, by, subject, subject.present))
    const purpose = status === 'invited' ? 'join' : 'reset'
    const invitation = { accountId: id, purpose, createdBy: by, confirmed: !wait } as const
    const { link, expiresAt } = await issueInvitation(await openDoor(ctx.tx), invitation, ctx.now)
    ctx.audit({ record: { id, kind: 'account' }, note: wait ? 'waits-for-a-second-person' : purpose })
    return { link, expiresAt: expiresAt.toISOString(), waiting: wait }
  },
})
