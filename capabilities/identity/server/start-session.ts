import { uuidv7 } from 'uuidv7'
import type { Cookie } from '#platform/server/operation.ts'
import { deviceLabelOf } from '../model/device-label.ts'
import { absoluteLimitMs, deviceCookie, deviceMs, sessionCookie, type SignInMethod } from '../model/session.ts'
import { hashToken, newToken } from './secret-token.ts'
import type { DoorTx } from './store-door.ts'
import { endSessionOfToken, insertSession } from './store-sessions.ts'
import { rememberDevice } from './store-tries.ts'

interface Browser {
  userAgent: string
  cookies: Readonly<Record<string, string | undefined>>
  now: Date
}

/** Begins a session and remembers the browser. A session never continues across a sign-in: the old one ends. */
export async function startSession(
  door: DoorTx,
  browser: Browser,
  accountId: string,
  method: SignInMethod,
): Promise<Cookie[]> {
  const { now } = browser
  const token = newToken()
  const device = browser.cookies[deviceCookie] ?? newToken()
  const earlier = browser.cookies[sessionCookie]
  if (earlier) await endSessionOfToken(door, hashToken(earlier), now)
  await insertSession(
    door,
    { id: uuidv7(), tokenHash: hashToken(token), accountId, method, device: deviceLabelOf(browser.userAgent) },
    now,
  )
  await rememberDevice(door, hashToken(device), accountId, now)
  return [
    { name: sessionCookie, value: token, maxAge: absoluteLimitMs / 1000 },
    { name: deviceCookie, value: device, maxAge: deviceMs / 1000 },
  ]
}
