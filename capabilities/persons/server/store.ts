import type { AgeCodes } from '#capabilities/persons/model/age.ts'
import type { Tx } from '#platform/server/database.ts'
import { personsIn, type PersonsTables } from './store-tables.ts'
import type { Token } from './tokens.ts'

/** Those of the people that the actor reaches. One statement text for any number of ids. */
export async function selectPersons(tx: Tx, ids: readonly string[]) {
  const persons = personsIn(tx).selectFrom('persons.person').selectAll()
  return persons.where((where) => where('id', '=', where.fn.any(where.val([...ids])))).execute()
}

export async function selectPersonByCode(tx: Tx, code: string) {
  return personsIn(tx).selectFrom('persons.person').selectAll().where('code', '=', code).executeTakeFirst()
}

export async function selectIdentities(tx: Tx, personIds: readonly string[]) {
  const identities = personsIn(tx).selectFrom('persons.identity').selectAll()
  return identities.where((where) => where('id', '=', where.fn.any(where.val([...personIds])))).execute()
}

export async function selectNames(tx: Tx, personIds: readonly string[]) {
  const names = personsIn(tx).selectFrom('persons.name').selectAll()
  return names
    .where((where) => where('person_id', '=', where.fn.any(where.val([...personIds]))))
    .where('voided_at', 'is', null)
    .orderBy('id')
    .execute()
}

export async function selectContacts(tx: Tx, personIds: readonly string[]) {
  const contacts = personsIn(tx).selectFrom('persons.contact').selectAll()
  return contacts
    .where((where) => where('person_id', '=', where.fn.any(where.val([...personIds]))))
    .where('voided_at', 'is', null)
    .orderBy('id')
    .execute()
}

export async function selectDocuments(tx: Tx, personIds: readonly string[]) {
  const documents = personsIn(tx).selectFrom('persons.identity_document').selectAll()
  return documents
    .where((where) => where('person_id', '=', where.fn.any(where.val([...personIds]))))
    .where('voided_at', 'is', null)
    .orderBy('id')
    .execute()
}

export async function selectAgeVerifications(tx: Tx, personIds: readonly string[]) {
  const verifications = personsIn(tx).selectFrom('persons.age_verification').selectAll()
  return verifications
    .where((where) => where('person_id', '=', where.fn.any(where.val([...personIds]))))
    .orderBy('verified_at')
    .execute()
}

export interface PersonChange extends Partial<AgeCodes> {
  alias?: Buffer
  sex?: string
  citizenships?: string[]
  languages?: string[]
  homePlace?: string | null
}

export async function updatePerson(tx: Tx, personId: string, change: PersonChange): Promise<void> {
  const { homePlace, ageBasis, ageBand, isChild, ...others } = change
  const row = {
    ...others,
    ...(homePlace === undefined ? {} : { home_place: homePlace }),
    ...(ageBasis === undefined ? {} : { age_basis: ageBasis }),
    ...(ageBand === undefined ? {} : { age_band: ageBand }),
    ...(isChild === undefined ? {} : { is_child: isChild }),
  }
  if (Object.keys(row).length === 0) return
  await personsIn(tx).updateTable('persons.person').set(row).where('id', '=', personId).execute()
}

export async function updateIdentity(
  tx: Tx,
  personId: string,
  change: { age?: Buffer; gender?: Buffer | null; orientation?: Buffer | null },
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await personsIn(tx).updateTable('persons.identity').set(change).where('id', '=', personId).execute()
}

export async function insertName(
  tx: Tx,
  row: { id: string; person_id: string; text: Buffer; script: string; kind: string },
) {
  await personsIn(tx).insertInto('persons.name').values(row).execute()
}

/** @returns false when there is no such name in use */
export async function voidName(
  tx: Tx,
  of: { personId: string; nameId: string },
  reason: string,
  now: Date,
): Promise<boolean> {
  const done = await personsIn(tx)
    .updateTable('persons.name')
    .set({ voided_at: now, void_reason: reason })
    .where('id', '=', of.nameId)
    .where('person_id', '=', of.personId)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function insertContact(tx: Tx, row: { id: string; person_id: string; kind: string; text: Buffer }) {
  await personsIn(tx).insertInto('persons.contact').values(row).execute()
}

export async function insertAgeVerification(tx: Tx, row: PersonsTables['persons.age_verification']): Promise<void> {
  await personsIn(tx).insertInto('persons.age_verification').values(row).execute()
}

export async function insertTokens(tx: Tx, personId: string, tokens: readonly Token[]): Promise<void> {
  if (tokens.length === 0) return
  const rows = tokens.map(({ token, kind }) => ({ token, kind, person_id: personId }))
  const insert = personsIn(tx).insertInto('persons.token').values(rows)
  await insert.onConflict((conflict) => conflict.doNothing()).execute()
}

/** @param kinds all of them when absent */
export async function deleteTokens(tx: Tx, personId: string, kinds?: readonly Token['kind'][]): Promise<void> {
  const deletion = personsIn(tx).deleteFrom('persons.token').where('person_id', '=', personId)
  await (kinds ? deletion.where('kind', 'in', kinds) : deletion).execute()
}

/** Destroys the data key; what it sealed can never be read again. @returns false when it was gone already */
export async function destroyKey(tx: Tx, personId: string): Promise<boolean> {
  const keys = personsIn(tx).deleteFrom('vault.data_key')
  return (await keys.where('subject_id', '=', personId).executeTakeFirst()).numDeletedRows > 0n
}

export async function insertErasure(tx: Tx, row: PersonsTables['vault.erasure']): Promise<void> {
  await personsIn(tx).insertInto('vault.erasure').values(row).execute()
}
