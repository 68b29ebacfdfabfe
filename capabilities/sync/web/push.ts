import type { Contract } from '#platform/model/contract.ts'
import { withFreshCodes } from '#platform/model/ids.ts'
import type { Problem } from '#platform/model/problem.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import type { Device } from '#platform/web/device/device.ts'
import type { OutboxEntry } from '#platform/web/device/vault.ts'

/** How a device reaches the node: the ordinary call of the application, or a drill's own line. */
export type Line = (
  contract: Contract,
  input: unknown,
  once?: { commandId: string; occurredAt: string },
) => Promise<unknown>

/** done: nothing waits that could be sent. out-of-reach: try later. sign-in: somebody has to say who is there. */
export type Pushed = 'done' | 'out-of-reach' | 'sign-in'

/**
 * Sends what waits, in its order, one command after the other; the node decides each anew by its policies and answers a
 * repeated one as it did the first time. A refused command goes back to its author with its words, and what follows
 * about the same record waits for that decision: an answer that was refused must not be followed by its conclusion.
 */
export async function push(device: Device, line: Line): Promise<Pushed> {
  for (;;) {
    device.changed()
    const entry = (await device.entries()).find(({ state }) => state === 'waiting')
    if (!entry) return 'done'
    const problem = await sendOne(device, line, entry)
    if (!problem) {
      await device.vault.removeEntries([entry.seq])
    } else if (problem.type === 'not-signed-in') {
      return 'sign-in'
    } else if (isPassing(problem)) {
      return 'out-of-reach'
    } else if (problem.type === 'code-taken') {
      await mintAnew(device, entry)
    } else if (device.commands.get(entry.name)?.unseen) {
      // Nobody looks for it in the list of what came back, and it is in nobody's record.
      await device.vault.removeEntries([entry.seq])
    } else {
      await giveBack(device, entry, problem)
    }
  }
}

async function sendOne(device: Device, line: Line, entry: OutboxEntry): Promise<Problem | null> {
  const contract = device.commands.get(entry.name)?.command
  // A later version of the application no longer knows the command: its words must not be lost for that.
  if (!contract) return { type: 'unknown-command', status: 400 }
  const once = { commandId: entry.commandId, occurredAt: entry.occurredAt }
  const problem = await tried(line(contract, entry.input, once))
  const isClockWrong = problem?.issues?.some(({ path }) => path === 'occurredAt')
  return isClockWrong ? tried(line(contract, entry.input, { ...once, occurredAt: '' })) : problem
}

async function tried(sending: Promise<unknown>): Promise<Problem | null> {
  try {
    await sending
    return null
  } catch (error) {
    const problem = problemOf(error)
    return problem.type === 'already-done' ? null : problem
  }
}

/** No answer, a restart, a fault of the node or too many at once: the same command may succeed later. */
function isPassing({ type, status }: Problem): boolean {
  return type === 'unreachable' || status >= 500 || status === 429
}

/** Another record has the code by chance: this one and all that speak of it get a new one. */
async function mintAnew(device: Device, taken: OutboxEntry): Promise<void> {
  const fresh = withFreshCodes(taken.input, () => crypto.getRandomValues(new Uint8Array(8)))
  const renamed = renamings(taken.input, fresh)
  for (const entry of await device.entries()) {
    if (entry.seq < taken.seq) continue
    const input: unknown = JSON.parse(
      renamed.reduce((text, [before, after]) => text.replaceAll(before, after), JSON.stringify(entry.input)),
    )
    // The node knows the refused command by its id already; nobody saw the others.
    const commandId = entry.seq === taken.seq ? crypto.randomUUID() : entry.commandId
    const { name, occurredAt, about } = entry
    await device.vault.replaceEntry(entry.seq, { name, occurredAt, commandId, input }, about)
  }
}

function renamings(before: unknown, after: unknown): [string, string][] {
  if (typeof before === 'string' && typeof after === 'string') return before === after ? [] : [[before, after]]
  if (typeof before !== 'object' || before === null) return []
  const now = after as Record<string, unknown>
  return Object.entries(before).flatMap(([field, held]) => renamings(held, now[field]))
}

async function giveBack(device: Device, entry: OutboxEntry, problem: Problem): Promise<void> {
  await device.vault.mark(entry.seq, 'refused', problem)
  for (const later of await device.entries()) {
    if (later.seq > entry.seq && later.about === entry.about && later.state === 'waiting') {
      await device.vault.mark(later.seq, 'held')
    }
  }
}
