import { createHash } from 'node:crypto'
import { type Collection, comparedText, questionKey } from '#platform/model/offline.ts'
import { Refusal } from '#platform/model/problem.ts'
import type * as z from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { Query } from '#platform/model/contract.ts'
import type { Operation, QueryContext } from './operation.ts'
import { answerWithin } from './spine.ts'

/**
 * For how many days something that is logged before it is carried stays so: as long as a device may be out of reach by
 * itself. At the next contact after them it is logged anew.
 */
export const carriedDays = 14

export type Carrying = QueryContext & { actor: Actor }

/**
 * One collection on the server's side: its query's operation, and which of its questions a device carries. Each
 * capability declares its own in server/collection.ts; the application hands them to sync.
 */
export interface Carried {
  collection: Collection
  operation: Operation
  /** @param caseLimit how many cases a device of this organisation may carry */
  questions: (ctx: Carrying, caseLimit: number) => Promise<unknown[]>
  /**
   * Answers many questions in a few statements, in their order; undefined for what may not be read. Must decide as the
   * query itself does: `carried.test.ts` holds both against each other.
   */
  answerMany?: (ctx: Carrying, questions: readonly unknown[]) => Promise<unknown[]>
  /** Inputs of the command that has to be done before these are carried; empty where all may be carried already. */
  firstOf?: (ctx: Carrying, questions: readonly unknown[]) => Promise<unknown[]>
}

/** The questions that the account carries now, by key; or those of a page only, in the order in which they are listed. */
export async function questionsOf(
  carried: Carried,
  ctx: Carrying,
  caseLimit: number,
  page: { from?: number; until?: number } = {},
): Promise<Map<string, unknown>> {
  const { query } = carried.collection
  const asked = (await carried.questions(ctx, caseLimit)).slice(page.from, page.until)
  return new Map(asked.map((input) => [questionKey(query, input), query.input.parse(input)]))
}

export interface CarriedAnswer {
  key: string
  version: string
  body: unknown
}

/** The answers that may be read now; what may not is left out, as if it were not there. */
export async function answersOf(
  carried: Carried,
  ctx: Carrying,
  questions: ReadonlyMap<string, unknown>,
): Promise<CarriedAnswer[]> {
  const keys = [...questions.keys()]
  const bodies = await bodiesOf(carried, ctx, [...questions.values()])
  return keys.flatMap((key, at) => {
    const body = bodies[at]
    return body === undefined ? [] : [{ key, version: versionOf(carried.collection, key, body), body }]
  })
}

async function bodiesOf(carried: Carried, ctx: Carrying, questions: readonly unknown[]): Promise<unknown[]> {
  if (carried.answerMany) {
    const { output } = carried.collection.query
    const answers = await carried.answerMany(ctx, questions)
    return answers.map((answer) => (answer === undefined ? undefined : output.parse(answer)))
  }
  const bodies: unknown[] = []
  for (const question of questions) {
    const answer = await answerWithin(carried.operation, ctx, question)
    bodies.push(answer instanceof Refusal ? undefined : answer)
  }
  return bodies
}

/** What the answers are called, for comparing: those that never change need not be read for it. */
export async function versionsOf(
  carried: Carried,
  ctx: Carrying,
  questions: ReadonlyMap<string, unknown>,
): Promise<Map<string, string>> {
  const { collection } = carried
  if (collection.unchanging) return new Map([...questions.keys()].map((key) => [key, versionOf(collection, key, null)]))
  return new Map((await answersOf(carried, ctx, questions)).map(({ key, version }) => [key, version]))
}

/** 48 bits are enough to tell one version of an answer from the next, and it travels with each of thousands. */
function versionOf(collection: Collection, key: string, body: unknown): string {
  return shortDigest(collection.unchanging ? key : comparedText(collection, body)).slice(0, 8)
}

export function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 12).toString('base64url')
}

/** Typed where it is declared: the context knows the capability's roles, and questions and answers their contract. */
export function carried<A extends Actor, Q extends Query>(
  collection: Collection & { query: Q },
  operation: Operation,
  questions: (ctx: QueryContext & { actor: A }, caseLimit: number) => Promise<z.input<Q['input']>[]>,
  answerMany?: (
    ctx: QueryContext & { actor: A },
    questions: readonly z.output<Q['input']>[],
  ) => Promise<(z.input<Q['output']> | undefined)[]>,
  firstOf?: (ctx: QueryContext & { actor: A }, questions: readonly z.output<Q['input']>[]) => Promise<unknown[]>,
): Carried {
  const found = { ...(answerMany ? { answerMany } : {}), ...(firstOf ? { firstOf } : {}) }
  return { collection, operation, questions, ...found } as unknown as Carried
}

const found = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * The same look-up once in a request, however many collections of it ask: they all carry what belongs to one caseload.
 * @param ctx the request's own context, which ends with it
 */
export function onceIn<T>(ctx: object, what: string, look: () => Promise<T>): Promise<T> {
  const held = found.get(ctx) ?? new Map<string, Promise<unknown>>()
  found.set(ctx, held)
  const earlier = held.get(what) ?? look()
  held.set(what, earlier)
  return earlier as Promise<T>
}

/**
 * The same for many records: only those are looked for that this request has not looked for yet. A command changes what
 * it has read, so it looks each time.
 * @returns by id; what was not found is missing
 */
export async function manyOnceIn<T>(
  ctx: object,
  what: string,
  ids: readonly string[],
  look: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<Map<string, T>> {
  if ('commandId' in ctx) return new Map(await look(ids))
  const known = await onceIn(ctx, what, async () => new Map<string, T | undefined>())
  const missing = ids.filter((id) => !known.has(id))
  const looked = missing.length > 0 ? await look(missing) : new Map<string, T>()
  for (const id of missing) known.set(id, looked.get(id))
  return new Map(
    ids.flatMap((id) => {
      const held = known.get(id)
      return held === undefined ? [] : [[id, held] as const]
    }),
  )
}
