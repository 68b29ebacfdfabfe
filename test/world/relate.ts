import { uuidv7 } from 'uuidv7'
import type { Part } from '#capabilities/access/model/part.ts'
import type { Relation } from '#capabilities/access/model/relation.ts'
import { grantRelation } from '#capabilities/access/server/public.ts'
import { accounts, type CastName } from '#demo/cast.ts'
import type { Database } from '#platform/server/database.ts'

interface Standing {
  parts: readonly Part[]
  relation?: Relation['relation']
  recordKind?: Relation['recordKind']
  pending?: boolean
  sourceId?: string
  consentId?: string
  expiresAt?: Date
}

/** Puts one of the cast into a relation to a record, without the command that would normally do it. */
export async function relate(database: Database, recordId: string, to: CastName, standing: Standing): Promise<void> {
  const granter = accounts.caseWorker.id
  await database.transact({ 'app.command': uuidv7(), 'app.account': granter }, (tx) =>
    grantRelation(tx, {
      recordKind: 'person',
      relation: 'assigned',
      ...standing,
      recordId,
      granteeId: accounts[to].id,
      grantedBy: granter,
    }),
  )
}
