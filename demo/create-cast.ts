import { uuidv7 } from 'uuidv7'
import type { Grant } from '#capabilities/identity/model/account.ts'
import { createAccount, createOrganisation } from '#capabilities/identity/server/public.ts'
import { nobody, type SpineDependencies } from '#platform/server/spine.ts'
import { accounts, organisations } from './cast.ts'

/** The demonstration's organisations and accounts, in one audited step. */
export async function createCast({ database, recordLeaf, keyring, clock }: SpineDependencies): Promise<void> {
  const commandId = uuidv7()
  const settings = { role: 'pokpong_app', 'app.account': nobody, 'app.command': commandId, 'app.row_hashes': '' }
  await database.transact(settings, async (tx) => {
    for (const organisation of Object.values(organisations)) {
      await createOrganisation(tx, { ...organisation, provinces: [...organisation.provinces] })
    }
    for (const [name, { id, displayName, organisationId, role, scope }] of Object.entries(accounts)) {
      const grants = [{ role, scope }] as Grant[]
      const signInName = name.toLowerCase()
      await createAccount(
        tx,
        { id, organisationId, displayName, signInName, grants, createdBy: nobody, demo: true },
        clock(),
      )
    }
    await recordLeaf(tx, {
      commandId,
      actorId: nobody,
      sessionId: null,
      operation: 'demo/create-cast',
      record: null,
      purpose: null,
      note: null,
      onBehalf: null,
      payloadHash: keyring.digest('demo/create-cast'),
      answer: null,
    })
  })
}
