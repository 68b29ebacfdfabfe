import { activeDeviceOf } from '#capabilities/devices/server/public.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { compareHeld, listDifferences, readCarried } from '#capabilities/sync/model/api.ts'
import { heldText } from '#platform/model/offline.ts'
import { type Operation, type QueryContext, queryOperation } from '#platform/server/operation.ts'
import { answersOf, type Carried, type Carrying, questionsOf, shortDigest } from '#platform/server/carried.ts'

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
      return { differing: [...differing, ...Object.keys(digests).filter((name) => !byName.has(name))] }
    },
  })

  const differences = queryOperation(listDifferences, {
    load,
    async answer(ctx, { collection, held }, device) {
      const carried = byName.get(collection)
      if (!carried) return { gone: Object.keys(held), missing: [] }
      const questions = await questionsOf(carried, ctx, device.caseLimit)
      const known = new Map([...questions].filter(([key]) => key in held))
      const current = new Map((await answersOf(carried, ctx, known)).map(({ key, version }) => [key, version]))
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
    async answer(ctx, { collection, keys }, device) {
      const carried = byName.get(collection)
      if (!carried) return { answers: [] }
      const questions = await questionsOf(carried, ctx, device.caseLimit)
      const wanted = new Map([...questions].filter(([key]) => keys.includes(key)))
      return { answers: await answersOf(carried, ctx, wanted) }
    },
  })

  return [compare, differences, read]
}

const nothing = shortDigest(heldText(new Map()))

async function differs(carried: Carried, ctx: Carrying, caseLimit: number, digest: string | undefined) {
  if (!digest) return true
  const questions = await questionsOf(carried, ctx, caseLimit)
  // A first pull holds nothing: where there is something to ask, the answers are read once, when they are sent.
  if (digest === nothing) return questions.size > 0
  const answers = await answersOf(carried, ctx, questions)
  return digest !== shortDigest(heldText(new Map(answers.map(({ key, version }) => [key, version]))))
}
