import { activeDeviceOf } from '#capabilities/devices/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import {
  compareHeld,
  listDifferences,
  mostAnswersAtOnce,
  mostFirstAtOnce,
  readCarried,
} from '#capabilities/sync/model/api.ts'
import { heldText } from '#platform/model/offline.ts'
import type * as z from 'zod'
import { type Operation, type QueryContext, queryOperation } from '#platform/server/operation.ts'
import {
  answersOf,
  type Carried,
  type CarriedAnswer,
  type Carrying,
  questionsOf,
  shortDigest,
  versionsOf,
} from '#platform/server/carried.ts'

type Asking = QueryContext & { actor: PokpongActor }

/**
 * The pull: a device says what it holds, the server says what is missing, outdated or gone. No cursor stands between
 * them, so a phone that comes back after months, a server that was restored from a backup and an access that lapsed by
 * the clock alone all end in the same place: what the account may read now (decision 24).
 */
export function syncOperations(all: readonly Carried[]): readonly Operation[] {
  const byName = new Map(all.map((each) => [each.collection.query.name as string, each]))
  const load = async (ctx: Asking, { deviceId }: { deviceId: string }) => activeDeviceOf(ctx, deviceId)

  const compare = queryOperation(compareHeld, {
    load,
    async answer(ctx, { digests }, device) {
      const differing = []
      for (const [name, carried] of byName) {
        if (await differs(carried, ctx, device.caseLimit, digests[name])) differing.push(name)
      }
      // What the device holds of a collection that is no more has to go as well.
      return {
        differing: [
          ...differing,
          ...Object.keys(digests).filter((name) => !byName.has(name) && digests[name] !== nothing),
        ],
      }
    },
  })

  const differences = queryOperation(listDifferences, {
    load,
    async answer(ctx, { collection, held }, device) {
      const carried = byName.get(collection)
      if (!carried) return { gone: Object.keys(held), missing: [] }
      const questions = await questionsOf(carried, ctx, device.caseLimit)
      const known = new Map([...questions].filter(([key]) => key in held))
      const current = await versionsOf(carried, ctx, known)
      return {
        gone: Object.keys(held).filter((key) => !current.has(key)),
        missing: [...questions.keys()].filter(
          (key) => !(key in held) || (current.has(key) && current.get(key) !== held[key]),
        ),
      }
    },
  })

  const read = queryOperation(readCarried, {
    load,
    async answer(ctx, { wanted, onlyFirst }, device) {
      const most = onlyFirst ? mostFirstAtOnce : mostAnswersAtOnce
      const pages: Page[] = []
      for (const each of wanted) {
        const carried = byName.get(each.collection)
        if (carried) pages.push(await pageOf(carried, ctx, { ...each, most }, device.caseLimit))
      }
      const more = pages.filter((each) => each.more).map(({ carried }) => carried.collection.query.name)
      return onlyFirst
        ? { answers: [], first: await firstIn(pages, ctx), more }
        : { answers: inTurns(await answersIn(pages, ctx)), first: [], more }
    },
  })

  return [compare, differences, read]
}

const nothing = shortDigest(heldText(new Map()))

async function differs(carried: Carried, ctx: Carrying, caseLimit: number, digest: string | undefined) {
  if (!digest) return true
  const questions = await questionsOf(carried, ctx, caseLimit)
  // A first pull holds nothing: one answer that may be read is difference enough.
  if (digest === nothing) return hasAny(carried, ctx, [...questions])
  return digest !== shortDigest(heldText(await versionsOf(carried, ctx, questions)))
}

const fewAtOnce = 20

async function hasAny(carried: Carried, ctx: Carrying, questions: readonly [string, unknown][]): Promise<boolean> {
  for (let at = 0; at < questions.length; at += fewAtOnce) {
    const few = new Map(questions.slice(at, at + fewAtOnce))
    if ((await versionsOf(carried, ctx, few)).size > 0) return true
  }
  return false
}

type Wanted = z.output<typeof readCarried.input>['wanted'][number]

type Answers = (CarriedAnswer & { collection: string })[]
type First = { collection: string; input: unknown }

interface Page {
  carried: Carried
  questions: ReadonlyMap<string, unknown>
  more: boolean
}

async function pageOf(
  carried: Carried,
  ctx: Carrying,
  { keys, from = 0, most }: Wanted & { most: number },
  caseLimit: number,
): Promise<Page> {
  if (keys) {
    const named = new Set(keys.slice(0, most))
    const questions = [...(await questionsOf(carried, ctx, caseLimit))].filter(([key]) => named.has(key))
    return { carried, questions: new Map(questions), more: false }
  }
  // One question more than are answered says whether there are more.
  const questions = [...(await questionsOf(carried, ctx, caseLimit, { from, until: from + most + 1 }))]
  return { carried, questions: new Map(questions.slice(0, most)), more: questions.length > most }
}

async function firstIn(pages: readonly Page[], ctx: Carrying): Promise<First[]> {
  const first: First[] = []
  for (const { carried, questions } of pages) {
    const inputs = (await carried.firstOf?.(ctx, [...questions.values()])) ?? []
    first.push(...inputs.map((input) => ({ collection: carried.collection.query.name, input })))
  }
  return first
}

async function answersIn(pages: readonly Page[], ctx: Carrying): Promise<Answers[]> {
  const all: Answers[] = []
  for (const { carried, questions } of pages) {
    const answers = await answersOf(carried, ctx, questions)
    all.push(answers.map((answer) => ({ collection: carried.collection.query.name, ...answer })))
  }
  return all
}

/** One of each collection in turn: all list in the order of need, so that what is said of one case stands together. */
function inTurns(pages: readonly Answers[]): Answers {
  const longest = Math.max(0, ...pages.map((answers) => answers.length))
  return Array.from({ length: longest }, (_, at) => pages.flatMap((answers) => answers.slice(at, at + 1))).flat()
}
