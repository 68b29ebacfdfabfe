import type { Database } from '#platform/server/database.ts'
import { commandOperation, type Cookie } from '#platform/server/operation.ts'
import { refuse } from '#platform/model/problem.ts'
import { demoStepUp, type SignedIn } from '../model/api.ts'
import { identityProblems } from '../model/problems.ts'
import type { Role } from '../model/role.ts'
import { describeSignedIn } from './signed-in.ts'
import { startSession } from './start-session.ts'
import { listActiveAccounts, readAccount } from './store-accounts.ts'
import { atTheDoor, openDoor } from './store-door.ts'
import { readSession, stepUp } from './store-sessions.ts'

export interface DemoAccount {
  id: string
  name: string
  role: Role
  /** The organisation's English name, and its Lao one. */
  organisation: string
  organisationLo: string
}

/** The people of the demonstration, in the order in which they were made. */
export async function listDemoAccounts(database: Database): Promise<DemoAccount[]> {
  const rows = await database.transact({ role: 'pokpong_app' }, (tx) => listActiveAccounts(tx, { demo: true }))
  return rows.flatMap(({ id, display_name, roles, name_en, name_lo }) =>
    roles[0] ? [{ id, name: display_name, role: roles[0], organisation: name_en, organisationLo: name_lo }] : [],
  )
}

/**
 * Signs in as one of them without any proof. Mounted only where the server runs with demonstration data, and it
 * opens no account that was not made for it.
 * @returns undefined when there is no such demonstration account
 */
export async function demoSignIn(
  database: Database,
  accountId: string,
  browser: { userAgent: string; cookies: Readonly<Record<string, string | undefined>>; now: Date },
): Promise<{ session: SignedIn; cookies: Cookie[] } | undefined> {
  return atTheDoor(database, async (door) => {
    const account = await readAccount(door, accountId)
    if (!account?.demo || account.status !== 'active') return undefined
    const cookies = await startSession(door, browser, accountId, 'demo')
    return { session: await describeSignedIn(door, accountId, null), cookies }
  })
}

/** Only in a session that demonstration sign-in began: elsewhere it proves nothing and is refused. */
export const demoStepUpOperation = commandOperation(demoStepUp, {
  async execute(ctx) {
    const door = await openDoor(ctx.tx)
    const session = await readSession(door, ctx.actor.sessionId)
    if (session?.method !== 'demo') return refuse(identityProblems, 'proof-refused')
    return { steppedUpUntil: (await stepUp(door, ctx.actor.sessionId, ctx.now)).toISOString() }
  },
})
