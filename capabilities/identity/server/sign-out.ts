import { commandOperation } from '#platform/server/operation.ts'
import { signOut } from '../model/api.ts'
import { sessionCookie } from '../model/session.ts'
import { hashToken } from './secret-token.ts'
import { openDoor } from './store-door.ts'
import { endSessionOfToken } from './store-sessions.ts'

/** Public, so that somebody whose session ran out is still told that they are out and loses the cookie. */
export const signOutOperation = commandOperation(signOut, {
  async execute(ctx) {
    const token = ctx.cookies[sessionCookie]
    const accountId = token && (await endSessionOfToken(await openDoor(ctx.tx), hashToken(token), ctx.now))
    if (accountId) ctx.audit({ record: { id: accountId, kind: 'account' } })
    ctx.setCookie({ name: sessionCookie, value: '', maxAge: 0 })
    return {}
  },
})
