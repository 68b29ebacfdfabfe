import { relationsOf } from '#capabilities/access/server/public.ts'
import { namesMayBeCarried } from '#capabilities/devices/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import type { carryIdentity as recordCarrying, readCarriedIdentity } from '#capabilities/persons/model/api-carrying.ts'
import { type CarryingSubject, mayCarryIdentity } from '#capabilities/persons/model/policy.ts'
import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { carriedDays } from '#platform/server/carried.ts'
import type { CommandContext, QueryContext } from '#platform/server/operation.ts'
import { readIdentities } from './identities.ts'
import { loadPerson } from './load-person.ts'
import { insertCarrying, selectCarried } from './store-reveals.ts'

type Ctx = QueryContext & { actor: PokpongActor }
type Asked = z.output<typeof readCarriedIdentity.input>
type Answer = z.output<typeof readCarriedIdentity.output>

const dayMs = 86_400_000

/** An erased person has no key, and nothing that could be carried. */
export async function loadCarrying(ctx: Ctx, { personId }: Asked): Promise<CarryingSubject | undefined> {
  const subject = (await ctx.vault.open(personId)) && (await loadPerson(ctx, { personId }))
  return subject && { ...subject, namesMayBeCarried: await namesMayBeCarried(ctx) }
}

export async function carryIdentity(
  ctx: CommandContext & { actor: PokpongActor },
  { personId, id, days }: { personId: string; id: string; days: number },
) {
  const until = new Date(ctx.now.getTime() + days * dayMs)
  await insertCarrying(ctx.tx, {
    id,
    person_id: personId,
    account_id: ctx.actor.accountId,
    at: ctx.now,
    until,
  })
  ctx.audit({ record: { id: personId, kind: 'person' } })
  return {}
}

export async function answerCarried(ctx: Ctx, { personId }: Asked, subject: CarryingSubject): Promise<Answer> {
  return (await answersFor(ctx, new Map([[personId, subject]])))[0]!
}

/** Many in as many statements as one takes; undefined for whom a device may not carry. */
export async function readCarriedIdentities(ctx: Ctx, questions: readonly Asked[]): Promise<(Answer | undefined)[]> {
  const readable = await carriable(ctx, questions)
  const answers = new Map((await answersFor(ctx, readable)).map((each) => [each.personId, each]))
  return questions.map(({ personId }) => answers.get(personId))
}

/** Whose carrying has to be recorded before a device may have their names. */
export async function identitiesToCarry(
  ctx: Ctx,
  questions: readonly Asked[],
): Promise<z.input<typeof recordCarrying.input>[]> {
  const ids = [...(await carriable(ctx, questions)).keys()]
  const recorded = await selectCarried(ctx.tx, ids, ctx.now)
  return ids.filter((id) => !recorded.has(id)).map((personId) => ({ personId, id: uuidv7(), days: carriedDays }))
}

async function carriable(ctx: Ctx, questions: readonly Asked[]): Promise<Map<string, CarryingSubject>> {
  const ids = questions.map(({ personId }) => personId)
  const keys = await ctx.vault.openMany(ids)
  const relations = await relationsOf(ctx, ids)
  const permitted = await namesMayBeCarried(ctx)
  const subjects = ids
    .filter((id) => keys.has(id))
    .map((id) => [id, { relations: relations.get(id) ?? [], now: ctx.now, namesMayBeCarried: permitted }] as const)
  return new Map(subjects.filter(([, subject]) => mayCarryIdentity(ctx.actor, subject).allowed))
}

/** Nothing of a name leaves before its carrying is recorded. */
async function answersFor(ctx: Ctx, subjects: ReadonlyMap<string, CarryingSubject>): Promise<Answer[]> {
  const recorded = await selectCarried(ctx.tx, [...subjects.keys()], ctx.now)
  const identities = await readIdentities(ctx, new Map([...subjects].filter(([id]) => recorded.has(id))))
  return [...subjects.keys()].map((personId) => ({ personId, identity: identities.get(personId) ?? null }))
}
