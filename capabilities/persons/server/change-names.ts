import { isSameName } from '#capabilities/persons/model/name-key.ts'
import type { NewContact, NewName } from '#capabilities/persons/model/person.ts'
import { personsProblems } from '#capabilities/persons/model/problems.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { deleteTokens, insertContact, insertName, insertTokens, selectNames, selectPersons, voidName } from './store.ts'
import { nameTokens, phoneTokens, unique } from './tokens.ts'

type Answer = Record<string, never> | Refusal

export async function addName(
  ctx: CommandContext,
  { personId, id, name }: { personId: string; id: string; name: NewName },
): Promise<Answer> {
  const key = await ctx.vault.open(personId)
  if (!key) return notFound
  ctx.audit({ record: { id: personId, kind: 'person' } })
  const [person] = await selectPersons(ctx.tx, [personId])
  if (isSameName(key.unseal('persons.alias', person!.alias), name.text)) return refuse(personsProblems, 'name-is-alias')
  const text = key.seal('persons.name', name.text)
  await insertName(ctx.tx, { id, person_id: personId, text, script: name.script, kind: name.kind })
  await insertTokens(ctx.tx, personId, unique(nameTokens(ctx.vault.keyring, name.text)))
  return {}
}

/** A wrong name no longer finds the person; the row stays, with the reason. */
export async function setAsideName(
  ctx: CommandContext,
  { personId, nameId, reason }: { personId: string; nameId: string; reason: string },
): Promise<Answer> {
  const key = await ctx.vault.open(personId)
  if (!key || !(await voidName(ctx.tx, { personId, nameId }, reason, ctx.now))) return notFound
  ctx.audit({ record: { id: personId, kind: 'person' }, note: reason })
  await deleteTokens(ctx.tx, personId, ['name', 'frame'])
  await insertTokens(ctx.tx, personId, await remainingTokens(ctx, key))
  return {}
}

async function remainingTokens(ctx: CommandContext, key: SubjectKey) {
  const names = await selectNames(ctx.tx, [key.subjectId])
  return unique(names.flatMap((name) => nameTokens(ctx.vault.keyring, key.unseal('persons.name', name.text))))
}

export async function addContact(
  ctx: CommandContext,
  { personId, id, contact }: { personId: string; id: string; contact: NewContact },
): Promise<Answer> {
  const key = await ctx.vault.open(personId)
  if (!key) return notFound
  ctx.audit({ record: { id: personId, kind: 'person' } })
  await insertContact(ctx.tx, {
    id,
    person_id: personId,
    kind: contact.kind,
    text: key.seal('persons.contact', contact.text),
  })
  if (contact.kind === 'phone') await insertTokens(ctx.tx, personId, phoneTokens(ctx.vault.keyring, contact.text))
  return {}
}
