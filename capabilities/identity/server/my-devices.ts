import { notFound } from '#platform/model/problem.ts'
import { commandOperation, queryOperation } from '#platform/server/operation.ts'
import { listDevices, signOutDevice, signOutEverywhere } from '../model/api-means.ts'
import { sessionCookie } from '../model/session.ts'
import { openDoor } from './store-door.ts'
import { endSessions, listSessions } from './store-sessions.ts'

export const listDevicesOperation = queryOperation(listDevices, {
  async answer(ctx) {
    const sessions = await listSessions(await openDoor(ctx.tx), ctx.actor.accountId, ctx.now)
    return {
      devices: sessions.map(({ id, browser, machine, method, signed_in_at, seen_at }) => ({
        id,
        browser,
        machine,
        method,
        signedInAt: signed_in_at.toISOString(),
        seenAt: seen_at.toISOString(),
        current: id === ctx.actor.sessionId,
      })),
    }
  },
})

export const signOutDeviceOperation = commandOperation(signOutDevice, {
  async execute(ctx, { id }) {
    const { accountId } = ctx.actor
    const ended = await endSessions(await openDoor(ctx.tx), { accountId, only: id }, ctx.now)
    if (ended === 0) return notFound
    ctx.audit({ record: { id: accountId, kind: 'account' } })
    return {}
  },
})

export const signOutEverywhereOperation = commandOperation(signOutEverywhere, {
  async execute(ctx) {
    const { accountId } = ctx.actor
    const ended = await endSessions(await openDoor(ctx.tx), { accountId }, ctx.now)
    ctx.audit({ record: { id: accountId, kind: 'account' } })
    ctx.setCookie({ name: sessionCookie, value: '', maxAge: 0 })
    return { ended }
  },
})
