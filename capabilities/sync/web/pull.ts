import {
  compareHeld,
  listDifferences,
  mostAnswersAtOnce,
  mostFirstAtOnce,
  readCarried,
} from '#capabilities/sync/model/api.ts'
import { heldText, questionKey } from '#platform/model/offline.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import type { Device } from '#platform/web/device/device.ts'
import { shortDigest } from '#platform/web/device/digest.ts'
import type { Line } from './push.ts'

/** Answers that arrived and answers that are expected, for progress on a long first pull. */
export type Progress = (arrived: number, expected: number) => void

/**
 * Brings what the device carries in line with what its account may read now: what is new or changed is fetched, what
 * may not be read any more is removed first. Interrupted anywhere it leaves a smaller difference behind, and the next
 * pull begins with that.
 */
export async function pull(device: Device, line: Line, onProgress: Progress = () => undefined): Promise<void> {
  const { deviceId } = await device.vault.state()
  if (!deviceId) return
  const held = new Map<string, Map<string, string>>()
  for (const name of device.collections.keys()) held.set(name, await device.vault.held(name))
  const digests: Record<string, string> = {}
  for (const [name, versions] of held) digests[name] = await shortDigest(heldText(versions))
  const ask: Ask = async (query, input) => (await line(query, { deviceId, ...input })) as never

  const { differing } = await ask(compareHeld, { digests })
  let wanted: Wanted[] = []
  for (const collection of differing) {
    const versions = held.get(collection)
    // Where nothing is held the answers themselves say what there is.
    if (versions?.size === 0) wanted.push({ collection, from: 0 })
    else wanted.push(...(await changedIn(device, ask, collection, versions ?? new Map())))
  }
  await doFirst(device, line, ask, wanted)
  let arrived = 0
  let expected = wanted.reduce((sum, { keys }) => sum + (keys?.length ?? mostAnswersAtOnce), 0)
  while (wanted.length > 0) {
    const { answers, more } = await ask(readCarried, {
      wanted: wanted.map((each) => packetOf(each, mostAnswersAtOnce)),
    })
    await device.vault.putAnswers(answers.map((answer) => ({ ...answer, also: alsoOf(device, answer) })))
    wanted = wanted.flatMap((each) => restOf(each, more, mostAnswersAtOnce))
    expected += more.length * mostAnswersAtOnce
    onProgress((arrived += answers.length), Math.max(expected, arrived))
  }
  if (differing.length > 0) device.changed()
}

type Wanted = { collection: string; keys?: string[]; from?: number }
type Ask = <C extends typeof compareHeld | typeof listDifferences | typeof readCarried>(
  query: C,
  input: object,
) => Promise<OutputOf<C>>

/** Removes what may not be read any more; what is new or changed is still wanted. */
async function changedIn(
  device: Device,
  ask: Ask,
  collection: string,
  versions: ReadonlyMap<string, string>,
): Promise<Wanted[]> {
  const { gone, missing } = await ask(listDifferences, { collection, held: Object.fromEntries(versions) })
  await device.vault.removeAnswers(collection, gone)
  return device.collections.has(collection) && missing.length > 0 ? [{ collection, keys: missing }] : []
}

/** What has to be written into the access log before it may be carried is written there, before anything is read. */
async function doFirst(device: Device, line: Line, ask: Ask, all: readonly Wanted[]): Promise<void> {
  let wanted = all.filter(({ collection }) => device.collections.get(collection)?.first)
  while (wanted.length > 0) {
    const { first, more } = await ask(readCarried, {
      wanted: wanted.map((each) => packetOf(each, mostFirstAtOnce)),
      onlyFirst: true,
    })
    for (let at = 0; at < first.length; at += firstAtOnce) {
      await Promise.all(first.slice(at, at + firstAtOnce).map((each) => doOne(device, line, each)))
    }
    wanted = wanted.flatMap((each) => restOf(each, more, mostFirstAtOnce))
  }
}

/** Each is a transaction of its own and none needs another: side by side, they wait for a slow line once. */
const firstAtOnce = 6

async function doOne(device: Device, line: Line, { collection, input }: { collection: string; input: unknown }) {
  const command = device.collections.get(collection)?.first
  // Refused, the answer is carried without what it would have opened.
  if (command) await line(command, input).catch(() => undefined)
}

function packetOf({ keys, ...rest }: Wanted, most: number): Wanted {
  return keys ? { ...rest, keys: keys.slice(0, most) } : rest
}

function restOf({ collection, keys, from = 0 }: Wanted, more: readonly string[], most: number): Wanted[] {
  if (!keys) return more.includes(collection) ? [{ collection, from: from + most }] : []
  const rest = keys.slice(most)
  return rest.length > 0 ? [{ collection, keys: rest }] : []
}

function alsoOf(device: Device, { collection: name, body }: { collection: string; body: unknown }): string[] {
  const collection = device.collections.get(name)
  return (collection?.alsoAnswers?.(body) ?? []).map((input) => questionKey(collection!.query, input))
}
