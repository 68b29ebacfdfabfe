import { compareHeld, listDifferences, mostAnswersAtOnce, readCarried } from '#capabilities/sync/model/api.ts'
import { type Collection, heldText, questionKey } from '#platform/model/offline.ts'
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
  const ask = async <C extends typeof compareHeld | typeof listDifferences | typeof readCarried>(
    query: C,
    input: object,
  ) => (await line(query, { deviceId, ...input })) as OutputOf<C>

  const { differing } = await ask(compareHeld, { digests })
  const missing: { collection: Collection; keys: string[] }[] = []
  for (const name of differing) {
    const versions = held.get(name) ?? new Map<string, string>()
    const found = await ask(listDifferences, { collection: name, held: Object.fromEntries(versions) })
    await device.vault.removeAnswers(name, found.gone)
    const collection = device.collections.get(name)
    if (collection && found.missing.length > 0) missing.push({ collection, keys: found.missing })
  }
  const expected = missing.reduce((sum, { keys }) => sum + keys.length, 0)
  let arrived = 0
  for (const { collection, keys } of missing) {
    for (let at = 0; at < keys.length; at += mostAnswersAtOnce) {
      const wanted = keys.slice(at, at + mostAnswersAtOnce)
      const name = collection.query.name
      const { answers } = await ask(readCarried, { collection: name, keys: wanted })
      const left = await openFirst(collection, line, answers)
      if (left.length > 0) answers.push(...(await ask(readCarried, { collection: name, keys: left })).answers)
      await device.vault.putAnswers(
        answers.map((answer) => ({ ...answer, collection: name, also: alsoOf(collection, answer) })),
      )
      onProgress((arrived += wanted.length), expected)
    }
  }
  if (differing.length > 0) device.changed()
}

/** What has to be written into the access log before it may be carried is written there; returns what to read again. */
async function openFirst(
  collection: Collection,
  line: Line,
  answers: { key: string; body: unknown }[],
): Promise<string[]> {
  const again: string[] = []
  for (const { key, body } of answers) {
    const first = collection.first?.(body)
    if (!first) continue
    const opened = await line(first.command, first.input).then(
      () => true,
      () => false,
    )
    if (opened) again.push(key)
  }
  return again
}

function alsoOf(collection: Collection, { body }: { body: unknown }): string[] {
  return (collection.alsoAnswers?.(body) ?? []).map((input) => questionKey(collection.query, input))
}
