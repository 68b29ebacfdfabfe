import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { operations } from '#apps/server/compose.ts'
import { addNeed } from '#capabilities/cases/model/api-needs.ts'
import { openCase } from '#capabilities/cases/model/api.ts'
import { casesCarried } from '#capabilities/cases/server/collection.ts'
import { registerDevice } from '#capabilities/devices/model/api.ts'
import { syncOperations } from '#capabilities/sync/server/routes.ts'
import { accounts, type CastName } from '#demo/cast.ts'
import { createCast } from '#demo/create-cast.ts'
import { mintCode } from '#platform/model/ids.ts'
import type { Database } from '#platform/server/database.ts'
import { aCase } from '#test/world/a-case.ts'
import { nodeOn, type TestNode } from '#test/world/node.ts'

/** A node with three registered devices: two phones of one case worker, and one of her supervisor. */
export interface OfflineWorld {
  node: TestNode
  database: Database
  devices: readonly { id: string; token: string; who: CastName; nodeKey: { id: string; publicKey: string } }[]
}

const owners = ['caseWorker', 'caseWorker', 'supervisor'] as const

/** Only what a history touches is carried: comparing the rest would take the time of the drill and find nothing. */
export const offlineOperations = [
  ...operations.filter(({ contract }) => !contract.name.startsWith('sync/')),
  ...syncOperations(casesCarried),
]

export async function buildOfflineWorld(database: Database): Promise<OfflineWorld> {
  const node = nodeOn(database, offlineOperations)
  await createCast(node.spine)
  const devices = []
  for (const who of owners) {
    const device = {
      id: uuidv7(),
      token: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'),
    }
    const { nodeKey } = await node.do(who, registerDevice, {
      ...device,
      code: mintCode('DV', crypto.getRandomValues(new Uint8Array(8))),
      kind: 'phone',
      unlock: 'passkey',
      appVersion: '1',
      storageKept: true,
    })
    devices.push({ ...device, who, nodeKey })
  }
  return { node, database, devices }
}

/** One case with three needs, which the worker accompanies and the supervisor opened. */
export async function tellCase({ node }: OfflineWorld): Promise<{ caseId: string; code: string; needIds: string[] }> {
  const { id, code, ...given } = aCase()
  await node.do('supervisor', openCase, { id, code, ...given })
  const needIds = [uuidv7(), uuidv7(), uuidv7()]
  for (const [at, needId] of needIds.entries()) {
    await node.do('supervisor', addNeed, {
      caseId: id,
      id: needId,
      kind: (['health', 'documents', 'money'] as const)[at]!,
    })
  }
  return { caseId: id, code, needIds }
}

/** The worker's way to the case is closed, or opened again. */
export async function letWorker({ database, node }: OfflineWorld, caseId: string, isAllowed: boolean): Promise<void> {
  await database.transact({ 'app.command': randomUUID(), 'app.account': accounts.supervisor.id }, (tx) =>
    sql`update access.relation set revoked_at = ${isAllowed ? null : node.now}
      where record_id = ${caseId} and grantee_id = ${accounts.caseWorker.id}`.execute(tx),
  )
}

/** Nobody reaches it any more, so that the next history begins with empty hands. */
export async function closeHistory({ database, node }: OfflineWorld, caseId: string): Promise<void> {
  await database.transact({ 'app.command': randomUUID(), 'app.account': accounts.supervisor.id }, (tx) =>
    sql`update access.relation set revoked_at = ${node.now} where record_id = ${caseId} and revoked_at is null`.execute(
      tx,
    ),
  )
}
