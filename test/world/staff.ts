import { hash } from '@node-rs/argon2'
import { TOTP } from 'otpauth'
import { uuidv7 } from 'uuidv7'
import type { Role } from '#capabilities/identity/model/role.ts'
import { newAuthenticator } from '#capabilities/identity/server/authenticator.ts'
import { createAccount, createOrganisation } from '#capabilities/identity/server/public.ts'
import { issueRecoveryCodes } from '#capabilities/identity/server/recovery-codes.ts'
import { startSession } from '#capabilities/identity/server/start-session.ts'
import { putAuthenticator, putPassword } from '#capabilities/identity/server/store-credentials.ts'
import { atTheDoor, openDoor } from '#capabilities/identity/server/store-door.ts'
import type { Browser, HttpNode, Reply } from './browser.ts'

export const password = 'three red bridges at Pakse'

/** A member of staff who can sign in with password and code, and has recovery codes on paper. */
export interface Member {
  id: string
  organisationId: string
  signInName: string
  recoveryCodes: string[]
  /** What the authenticator shows now. */
  code(): string
  signIn(browser: Browser): Promise<Reply>
}

let hashed: Promise<string> | undefined

export async function anOrganisation(node: HttpNode, parentId: string | null = null): Promise<string> {
  const id = uuidv7()
  const names = { en: 'Centre', lo: 'ສູນ' }
  await asSpine(node, (tx) => createOrganisation(tx, { id, kind: 'shelter', name: names, provinces: [], parentId }))
  return id
}

export async function aMember(
  node: HttpNode,
  signInName: string,
  role: Role,
  where: { organisationId: string; scope?: 'organisation' | 'national' },
): Promise<Member> {
  const id = uuidv7()
  const { organisationId } = where
  const grants = [{ role, scope: { kind: where.scope ?? 'organisation' } as const }]
  const { sealed, secret } = newAuthenticator(node.keyring, signInName)
  // One hash for all, and a cheap one: the real cost is tried where it matters.
  hashed ??= hash(password, { memoryCost: 1024, timeCost: 1 })
  const argon2id = await hashed
  const recoveryCodes = await asSpine(node, async (tx) => {
    await createAccount(
      tx,
      { id, organisationId, displayName: signInName, signInName, grants, createdBy: id },
      node.now,
    )
    const door = await openDoor(tx)
    await putPassword(door, id, argon2id, node.now)
    await putAuthenticator(door, id, { sealed, step: 0 }, node.now)
    return issueRecoveryCodes(door, id)
  })
  const code = () => new TOTP({ secret }).generate({ timestamp: node.now.getTime() })
  const signIn = (browser: Browser) => browser.post('/session/password', { signInName, password, code: code() })
  return { id, organisationId, signInName, recoveryCodes, code, signIn }
}

/** A browser in which the member has just signed in; the code that the authenticator shows is still unused. */
export async function signedInAs(node: HttpNode, member: Member): Promise<Browser> {
  const browser = node.browser()
  const at = { userAgent: 'test', cookies: {}, now: node.now }
  const cookies = await atTheDoor(node.database, (door) => startSession(door, at, member.id, 'password'))
  for (const { name, value } of cookies) browser.cookies.set(name, value)
  return browser
}

/** A transaction with the settings that the history needs. */
function asSpine<T>(node: HttpNode, run: Parameters<typeof node.database.transact<T>>[1]): Promise<T> {
  const settings = { role: 'pokpong_app', 'app.account': uuidv7(), 'app.command': uuidv7() }
  return node.database.transact(settings, run)
}
