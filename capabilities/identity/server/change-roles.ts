import { refuse } from '#platform/model/problem.ts'
import { commandOperation } from '#platform/server/operation.ts'
import { changeRoles, confirmAccount } from '../model/api-administration.ts'
import { grantKey } from '../model/policy.ts'
import { identityProblems } from '../model/problems.ts'
import { isLastAdministrator, loadAdministered, needsSecondPerson } from './administered.ts'
import { openDoor } from './store-door.ts'
import { confirmGrants, insertGrant, readGrants, revokeGrant } from './store-grants.ts'
import { confirmInvitations, listOpenInvitations } from './store-invitations.ts'

/** Taking a role away holds at once, also in open sessions; a role that reaches people may wait for a second person. */
export const changeRolesOperation = commandOperation(changeRoles, {
  async load(ctx, { id, grants }) {
    const account = await loadAdministered(ctx.tx, id)
    return account && { ...account, grants }
  },
  async execute(ctx, { id, grants }, subject) {
    const by = ctx.actor.accountId
    const staysAdministrator = grants.some(({ role, scope }) => role === 'administrator' && scope.kind === 'national')
    if (!staysAdministrator && (await isLastAdministrator(ctx.tx, id)))
      return refuse(identityProblems, 'last-administrator')
    const wanted = new Set(grants.map(grantKey))
    const present = new Set(subject.present.map(grantKey))
    for (const held of await readGrants(ctx.tx, [id])) {
      if (!wanted.has(grantKey(held.grant))) await revokeGrant(ctx.tx, held.id, by, ctx.now)
    }
    const added = grants.filter((grant) => !present.has(grantKey(grant)))
    const waiting = await needsSecondPerson(ctx.tx, by, subject, added)
    for (const grant of added) await insertGrant(ctx.tx, { accountId: id, grant, by, confirmed: !waiting }, ctx.now)
    ctx.audit({ record: { id, kind: 'account' }, ...(waiting ? { note: 'waits-for-a-second-person' } : {}) })
    return { waiting }
  },
})

export const confirmAccountOperation = commandOperation(confirmAccount, {
  async load(ctx, { id }) {
    const account = await loadAdministered(ctx.tx, id)
    const grants = (await readGrants(ctx.tx, [id])).filter((held) => held.waiting)
    const links = (await listOpenInvitations(await openDoor(ctx.tx), [id], ctx.now)).filter(
      (link) => !link.confirmed_at,
    )
    const proposers = [...grants.map((held) => held.grantedBy), ...links.map((link) => link.created_by)]
    // Whoever proposed any part of what waits cannot agree to the whole.
    const proposedBy = proposers.includes(ctx.actor.accountId) ? ctx.actor.accountId : (proposers[0] ?? '')
    return account && { ...account, proposedBy }
  },
  async execute(ctx, { id }) {
    const grants = await confirmGrants(ctx.tx, id, ctx.actor.accountId, ctx.now)
    const links = await confirmInvitations(await openDoor(ctx.tx), id, ctx.now)
    if (grants + links === 0) return refuse(identityProblems, 'nothing-to-confirm')
    ctx.audit({ record: { id, kind: 'account' } })
    return { confirmed: grants + links }
  },
})
