import type { Command, Query } from '#platform/model/contract.ts'
import {
  type Collection,
  type OfflineActor,
  type OfflineCommand,
  type OfflinePart,
  questionKey,
} from '#platform/model/offline.ts'
import type { InputOf, OutputOf } from '../api/call.ts'
import { isOutOfReach, ProblemError, problemOf } from '../api/problem-error.ts'
import type { Sent } from '../api/send-once.ts'
import type { Submission } from '../api/submission.ts'
import { ownIdsOf } from './own-ids.ts'
import type { DevicePort } from './port.ts'
import { changeOf, type Ground, projected, viewAt } from './projection.ts'
import type { DeviceVault, OutboxEntry } from './vault.ts'

/** The vault across a worker's border: every method answers later. */
export type VaultPort = {
  [K in keyof DeviceVault]: DeviceVault[K] extends (...given: infer G) => infer R
    ? (...given: G) => Promise<Awaited<R>>
    : never
}

interface Choices {
  vault: VaultPort
  parts: readonly OfflinePart[]
  isReachable: () => boolean
  /** How long the network may take before what the device carries is shown instead. Milliseconds. */
  patience?: number
}

/** A device whose store is open: it answers from what it carries and keeps what can't be sent now. */
export class Device implements DevicePort {
  readonly vault: VaultPort
  readonly collections: ReadonlyMap<string, Collection>
  readonly commands: ReadonlyMap<string, OfflineCommand>
  readonly #isReachable: () => boolean
  readonly #patience: number
  readonly #listeners = new Set<() => void>()
  #actor: OfflineActor | undefined
  #entries: Promise<OutboxEntry[]> | null = null
  readonly #sending = new Set<Promise<unknown>>()
  #hurry = new AbortController()

  constructor({ vault, parts, isReachable, patience = 8000 }: Choices) {
    this.vault = vault
    this.collections = new Map(parts.flatMap((part) => part.collections).map((each) => [each.query.name, each]))
    this.commands = new Map(parts.flatMap((part) => part.commands).map((each) => [each.command.name, each]))
    this.#isReachable = isReachable
    this.#patience = patience
  }

  /** Told whenever what waits, or what is held, has changed. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Reads the outbox again and tells everybody: after this tab, another tab or a sending changed it. */
  changed(): void {
    this.#entries = null
    for (const listener of this.#listeners) listener()
  }

  entries(): Promise<OutboxEntry[]> {
    this.#entries ??= this.vault.outbox()
    return this.#entries
  }

  async actor(): Promise<OfflineActor> {
    this.#actor ??= await this.vault.actor()
    return this.#actor
  }

  async ask<Q extends Query>(query: Q, input: InputOf<Q>, network: () => Promise<OutputOf<Q>>): Promise<OutputOf<Q>> {
    if (!this.collections.has(query.name)) return network()
    const answer = this.#isReachable() ? await this.#fromNetwork(query, input, network) : undefined
    if (answer !== undefined) return answer
    const carried = await this.carried(query, input)
    if (carried !== undefined) return carried
    if (this.#isReachable()) return network()
    throw new ProblemError({ type: 'unreachable', status: 0 })
  }

  /** Undefined when nobody answered in time. */
  async #fromNetwork<Q extends Query>(query: Q, input: InputOf<Q>, network: () => Promise<OutputOf<Q>>) {
    let refused: Error | undefined
    const answer = await inTime(network(), this.#patience).catch((error: unknown) => {
      if (!isOutOfReach(error) && problemOf(error).type !== 'not-found') throw error
      refused = error as Error
      return undefined
    })
    if (answer === undefined && (refused === undefined || isOutOfReach(refused))) return undefined
    // The node does not know yet what only waits here.
    const shown = (await projected(await this.#ground(), query, input, answer)) as OutputOf<Q> | undefined
    if (shown === undefined) throw refused ?? new ProblemError({ type: 'not-found', status: 404 })
    return shown
  }

  /** What the device knows without asking anybody; undefined when it carries no answer. */
  async carried<Q extends Query>(query: Q, input: InputOf<Q>): Promise<OutputOf<Q> | undefined> {
    const ground = await this.#ground()
    return viewAt(ground, ground.entries.length).ask(query, input)
  }

  async ownIdsWaiting(): Promise<ReadonlySet<string>> {
    const entries = await this.entries()
    return new Set(entries.filter(({ state }) => state !== 'refused').flatMap(ownIdsOf))
  }

  async carries<Q extends Query>(query: Q, input: InputOf<Q>): Promise<boolean> {
    return (await this.vault.held(query.name)).has(questionKey(query, input))
  }

  async #ground(): Promise<Ground> {
    const entries = await this.entries()
    const asked = new Map<string, Promise<unknown>>()
    const held = (query: string, key: string) => {
      const name = `${query} ${key}`
      const answer = asked.get(name) ?? this.vault.answer(query, key)
      asked.set(name, answer)
      return answer
    }
    const { commands, collections } = this
    return { actor: await this.actor(), commands, collections, entries, held, reached: new Map() }
  }

  async send<C extends Command>(
    command: C,
    input: InputOf<C>,
    submission: Submission,
    network: () => Promise<Sent<C>>,
  ): Promise<Sent<C>> {
    const how = this.commands.get(command.name)
    if (!how) return network()
    const sending = this.#sendOrKeep(how, input, submission, network)
    this.#sending.add(sending)
    return sending.finally(() => this.#sending.delete(sending))
  }

  async #sendOrKeep<C extends Command>(
    how: OfflineCommand,
    input: InputOf<C>,
    submission: Submission,
    network: () => Promise<Sent<C>>,
  ): Promise<Sent<C>> {
    // What waits goes first: a later command may rest on it.
    if (this.#isReachable() && !(await this.#waitsBefore(how, input)) && !this.#hurry.signal.aborted) {
      const sent = await inTime(network(), this.#patience, this.#hurry.signal).catch((error: unknown) => {
        if (isOutOfReach(error)) return undefined
        throw error
      })
      if (sent) return sent
    }
    return { output: (await this.#keep(how, input, submission)) as OutputOf<C>, input }
  }

  async keepNow(): Promise<void> {
    this.#hurry.abort()
    do {
      await Promise.allSettled(this.#sending)
      // What was queued behind it, and what a form still holds that is being closed, is sent in a task of its own.
      await new Promise((resolve) => setTimeout(resolve))
    } while (this.#sending.size > 0)
    this.#hurry = new AbortController()
  }

  async #waitsBefore(how: OfflineCommand, input: unknown): Promise<boolean> {
    const entries = await this.entries()
    if (entries.some(({ state }) => state === 'waiting')) return true
    const parsed = how.command.input.safeParse(input)
    return parsed.success && entries.some((entry) => isOpen(entry, how.about(parsed.data)))
  }

  /** The node reads the same command once, however often it arrives: one whose answer was lost may be kept and sent again. */
  async #keep(how: OfflineCommand, input: unknown, submission: Submission): Promise<unknown> {
    const parsed = how.command.input.safeParse(input)
    if (!parsed.success) throw new ProblemError(invalid(parsed.error.issues))
    const earlier = await this.entries()
    const refusal = await how.refuses?.(parsed.data, viewAt(await this.#ground(), earlier.length))
    if (refusal) throw new ProblemError(refusal.problem)
    const waiting = { ...submission, name: how.command.name, input }
    if (await this.#overrule(how, parsed.data, earlier)) this.#entries = null
    const about = how.about(parsed.data)
    // What came back about the same record is decided first.
    const state = !how.overrides && (await this.entries()).some((entry) => isOpen(entry, about)) ? 'held' : 'waiting'
    await asProblem(this.vault.enqueue(waiting, about, this.#replaced(how, parsed.data, earlier), state))
    this.changed()
    const ground = await this.#ground()
    const at = ground.entries.findIndex((entry) => entry.commandId === submission.commandId)
    return how.output(changeOf(how, waiting), viewAt(ground, at))
  }

  #replaced(how: OfflineCommand, input: unknown, earlier: readonly OutboxEntry[]): number[] {
    const { replaces } = how
    if (!replaces) return []
    const key = replaces(input)
    return earlier
      .filter(({ name, state }) => name === how.command.name && state === 'waiting')
      .filter((entry) => replaces(how.command.input.parse(entry.input)) === key)
      .map(({ seq }) => seq)
  }

  /** What a withdrawal makes void comes back to its author, words and all, before the withdrawal is kept. */
  async #overrule(how: OfflineCommand, input: unknown, earlier: readonly OutboxEntry[]): Promise<boolean> {
    const overruled = earlier.filter((entry) => entry.state !== 'refused' && how.overrides?.(input, entry))
    for (const { seq } of overruled) await this.vault.mark(seq, 'refused', { type: 'overruled', status: 409 })
    return overruled.length > 0
  }

  /**
   * Takes out what was not sent yet. What rested on it will come back from the node with its reason. What has happened for
   * good stays.
   */
  async undo(seq: number): Promise<void> {
    const entries = await this.entries()
    const undone = entries.find((entry) => entry.seq === seq)
    if (undone && this.stays(undone)) return
    // What nobody sees in the list belongs to what is seen before it: the chunks of a photo to its beginning.
    const alongside = entries.filter(
      ({ seq: later, name, about }) => later > seq && about === undone?.about && this.commands.get(name)?.unseen,
    )
    await this.vault.removeEntries([seq, ...alongside.map((entry) => entry.seq)])
    await this.release()
    this.changed()
  }

  /** Whether it has happened for good, and is sent whatever anybody wishes. */
  stays({ name }: OutboxEntry): boolean {
    return this.commands.get(name)?.stays === true
  }

  /** Sends again what came back; the node decides anew. */
  async retry(seq: number): Promise<void> {
    await this.vault.mark(seq, 'waiting')
    await this.release()
    this.changed()
  }

  /** What waited for a decision about an earlier command goes on when none is open any more. */
  async release(): Promise<void> {
    this.#entries = null
    const entries = await this.entries()
    const open = new Set<string>()
    for (const entry of entries) {
      if (entry.state === 'refused' && entry.problem?.type !== 'overruled') open.add(entry.about)
      if (entry.state === 'held' && !open.has(entry.about)) await this.vault.mark(entry.seq, 'waiting')
    }
  }
}

/** Came back from the node, or waits for what came back; what its own author made void holds nothing up. */
function isOpen({ about, state, problem }: OutboxEntry, record: string): boolean {
  return about === record && state !== 'waiting' && problem?.type !== 'overruled'
}

/** The store's own refusals, as problems that a person can read. */
async function asProblem<T>(keeping: Promise<T>): Promise<T> {
  try {
    return await keeping
  } catch (error) {
    const { message } = error as Error
    if (message === 'full') throw new ProblemError({ type: 'device-full', status: 507 })
    if (message === 'locked') throw new ProblemError({ type: 'device-locked', status: 423 })
    throw error
  }
}

async function inTime<T>(work: Promise<T>, patience: number, hurry?: AbortSignal): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined)
    hurry?.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    // What comes too late is nobody's any more.
    void work.catch(() => undefined)
  }
}

/** As the server says it: field paths and codes. */
function invalid(issues: readonly { path: PropertyKey[]; code: string; message: string }[]) {
  return {
    type: 'invalid-input',
    status: 422,
    issues: issues.map(({ path, code, message }) => ({
      path: path.map(String).join('.'),
      code: /^[a-z-]+$/.test(message) ? message : code.replaceAll('_', '-'),
    })),
  }
}
