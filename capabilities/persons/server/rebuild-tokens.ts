import type { Tx } from '#platform/server/database.ts'
import type { Keyring } from '#platform/server/keyring.ts'
import { type SubjectKey, Vault } from '#platform/server/vault.ts'
import { insertTokensOfMany, selectForTokens } from './store-rebuild.ts'
import { tokensOf } from './tokens.ts'

const atOnce = 500

/**
 * Makes the search tokens anew from what is sealed: a backup leaves them out. People whose key is gone get none, and
 * nobody finds them any more. Runs as pokpong_system, after a restore has replayed the erasures.
 * @returns how many people can be found again
 */
export async function rebuildTokens(tx: Tx, keyring: Keyring): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  let done = 0
  for (;;) {
    const people = await selectForTokens(tx, after, atOnce)
    const last = people.at(-1)
    if (!last) return done
    // A vault of its own for each batch, so that a million keys don't pile up in memory.
    const keys = await new Vault(keyring, tx).openMany(people.map((person) => person.id))
    const readable = people.flatMap((person) => {
      const key = keys.get(person.id)
      return key ? [{ personId: person.id, tokens: tokensOf(keyring, opened(key, person)) }] : []
    })
    await insertTokensOfMany(tx, readable)
    done += readable.length
    after = last.id
  }
}

function opened(key: SubjectKey, person: Awaited<ReturnType<typeof selectForTokens>>[number]) {
  return {
    alias: key.unseal('persons.alias', person.alias),
    names: person.names.map((text) => ({ text: key.unseal('persons.name', text) })),
    contacts: person.phones.map((text) => ({ kind: 'phone', text: key.unseal('persons.contact', text) })),
    documents: person.documents.map((number) => ({ number: key.unseal('persons.document', number) })),
  }
}
