import { accountNames, organisationNames } from '#capabilities/identity/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { Tx } from '#platform/server/database.ts'
import { type AccessLogEntry, kindOf } from '../model/access-log.ts'
import type { Proven } from './check-entries.ts'
import type { StoredLeaf } from './store-leaf.ts'

/** Leaves in the words of the screen: with the names of colleagues and their organisations. */
export async function describeEntries(
  tx: Tx,
  reader: Pick<PokpongActor, 'organisationId'>,
  proven: ReadonlyMap<StoredLeaf, Proven>,
): Promise<AccessLogEntry[]> {
  const leaves = [...proven.keys()]
  const accounts = await accountNames(tx, [...new Set(leaves.map((leaf) => leaf.actorId))])
  const organisations = await organisationNames(tx, [
    ...new Set([...accounts.values()].map((each) => each.organisationId)),
  ])
  return leaves.map((leaf) => {
    const account = accounts.get(leaf.actorId)
    return {
      id: leaf.commandId,
      operation: leaf.operation,
      kind: kindOf(leaf.operation),
      purpose: leaf.purpose,
      note: leaf.note,
      occurredAt: leaf.occurredAt,
      recordedAt: leaf.recordedAt,
      record: leaf.record,
      actor: {
        id: leaf.actorId,
        name: account?.displayName ?? null,
        organisation: (account && organisations.get(account.organisationId)?.name) ?? null,
        outside: account !== undefined && account.organisationId !== reader.organisationId,
      },
      seq: leaf.seq,
      proof: proven.get(leaf)!.state,
    }
  })
}
