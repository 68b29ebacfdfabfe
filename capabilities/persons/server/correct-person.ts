import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { ageCodes } from '#capabilities/persons/model/age.ts'
import { isSameName } from '#capabilities/persons/model/name-key.ts'
import type { PersonCorrection } from '#capabilities/persons/model/person.ts'
import { personsProblems } from '#capabilities/persons/model/problems.ts'
import { notFound, refuse, type Refusal } from '#platform/model/problem.ts'
import type { CommandContext } from '#platform/server/operation.ts'
import type { SubjectKey } from '#platform/server/vault.ts'
import { sealAge, today } from './sealed-age.ts'
import { deleteTokens, insertTokens, type PersonChange, selectNames, updateIdentity, updatePerson } from './store.ts'
import { aliasTokens } from './tokens.ts'

type Ctx = CommandContext & { actor: PokpongActor }

/** Changes only what the correction names. What stood there before stays in the history, sealed as it was. */
export async function correctPerson(
  ctx: Ctx,
  { personId, correction }: { personId: string; correction: PersonCorrection },
): Promise<Record<string, never> | Refusal> {
  const key = await ctx.vault.open(personId)
  if (!key) return notFound
  ctx.audit({ record: { id: personId, kind: 'person' } })
  if (correction.alias !== undefined && (await isOneOfTheNames(ctx, key, correction.alias))) {
    return refuse(personsProblems, 'alias-is-a-name')
  }
  await updatePerson(ctx.tx, personId, plainChange(ctx, key, correction))
  await updateIdentity(ctx.tx, personId, {
    ...(correction.age === undefined ? {} : { age: sealAge(key, correction.age, ctx.now) }),
    ...(correction.gender === undefined ? {} : { gender: key.seal('persons.gender', correction.gender) }),
    ...(correction.orientation === undefined
      ? {}
      : { orientation: key.seal('persons.orientation', correction.orientation) }),
  })
  if (correction.alias !== undefined) await replaceAliasToken(ctx, personId, correction.alias)
  return {}
}

function plainChange(ctx: Ctx, key: SubjectKey, correction: PersonCorrection): PersonChange {
  const { alias, age, sex, citizenships, languages, homePlace } = correction
  return {
    ...(alias === undefined ? {} : { alias: key.seal('persons.alias', alias) }),
    ...(age === undefined ? {} : ageCodes(age, today(ctx.now))),
    ...(sex === undefined ? {} : { sex }),
    ...(citizenships === undefined ? {} : { citizenships }),
    ...(languages === undefined ? {} : { languages }),
    ...(homePlace === undefined ? {} : { homePlace }),
  }
}

async function isOneOfTheNames(ctx: Ctx, key: SubjectKey, alias: string): Promise<boolean> {
  const names = await selectNames(ctx.tx, [key.subjectId])
  return names.some((name) => isSameName(key.unseal('persons.name', name.text), alias))
}

async function replaceAliasToken(ctx: Ctx, personId: string, alias: string): Promise<void> {
  await deleteTokens(ctx.tx, personId, ['alias'])
  await insertTokens(ctx.tx, personId, aliasTokens(ctx.vault.keyring, alias))
}
