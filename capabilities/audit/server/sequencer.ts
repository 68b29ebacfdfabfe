import { randomUUID } from 'node:crypto'
import type { Database } from '#platform/server/database.ts'
import { tree } from './hashing.ts'
import { LogFolder } from './log-folder.ts'
import { publish, type PublishFault, type PublishParts } from './publish.ts'
import { type Signer, signerFrom } from './signed-note.ts'
import { leavesWait, numberLeaves, resign, saveFault, saveTree, takeLead, type TreeState } from './store-sequence.ts'
import { completeSubtrees } from './subtrees.ts'
import { folderWitness, type Witness } from './witness.ts'

export interface SequencerOptions {
  /** Where tiles and the newest checkpoint are written. */
  folder: string
  /** Folders that receive each checkpoint; each stands for a witness named like the folder, with spaces for dashes. */
  witnessFolders?: readonly string[]
  /** Further witnesses, for example over HTTP. */
  witnesses?: readonly Witness[]
  /** Name of the node in checkpoints; the first line of each. */
  origin: string
  /** 32-byte Ed25519 seed from the keyring. */
  signingSeed: Uint8Array
  clock?: () => Date
  /** Milliseconds between two looks for new leaves. */
  every?: number
  /** Milliseconds between two checkpoints while there is something new. */
  checkpointEvery?: number
  /** Milliseconds after which a leader that is silent may be replaced. */
  lease?: number
  /** Told once when signing stops and why, and once (undefined) when it goes on; also when a round failed. */
  onFault?: (fault: PublishFault | 'round-failed' | undefined) => void
}

export interface Sequencer {
  /** Numbers, signs and delivers everything committed so far. @throws when another process keeps the lead throughout */
  flush(): Promise<void>
  /** Finishes the running round, signs what is numbered and lets another process lead. */
  stop(): Promise<void>
}

const batch = 2000
/** A leaf becomes visible only when its transaction ends; none lasts longer than this. */
const longestTransaction = 5 * 60_000
const fullLookEvery = 60_000
const system = { role: 'pokpong_system' }

/** Starts the one process step that gives every command its place; any number of server processes may run it. */
export async function startSequencer(database: Database, options: SequencerOptions): Promise<Sequencer> {
  const running = new Running(database, options)
  running.schedule()
  return { flush: () => running.flush(), stop: () => running.stop() }
}

class Running {
  readonly #options: SequencerOptions
  readonly #parts: PublishParts
  #turn: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #newest: Date | null = null
  #lookedFully = 0
  /** True when something may be numbered that no checkpoint covers: at the start, and whenever a leaf got a number. */
  #unsigned = true
  #triedToSign = 0
  #fault: PublishFault | 'round-failed' | undefined

  constructor(database: Database, options: SequencerOptions) {
    this.#options = options
    const signer: Signer = signerFrom(options.origin, options.signingSeed)
    const folders = (options.witnessFolders ?? []).map((folder) => folderWitness(folder, signer))
    this.#parts = {
      database,
      signer,
      folder: new LogFolder(options.folder),
      witnesses: [...folders, ...(options.witnesses ?? [])],
      holder: randomUUID(),
      clock: options.clock ?? (() => new Date()),
    }
  }

  schedule(): void {
    this.#timer = setTimeout(() => {
      void this.#take(() => this.#round({ now: false }))
        .catch(() => this.#report('round-failed'))
        .finally(() => !this.#stopped && this.schedule())
    }, this.#options.every ?? 250)
  }

  async flush(): Promise<void> {
    const deadline = Date.now() + 2 * this.#lease + 10_000
    while ((await this.#take(() => this.#round({ now: true }))) === 'another-leads') {
      if (Date.now() > deadline) throw new Error('Another process leads the audit record and does not finish.')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#take(() => this.#round({ now: true })).catch(() => this.#report('round-failed'))
    await this.#parts.database.transact(system, (tx) => resign(tx, this.#parts.holder)).catch(() => undefined)
  }

  get #lease(): number {
    return this.#options.lease ?? 5000
  }

  /** One round at a time in this process. */
  #take<T>(round: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(round, round)
    this.#turn = next.catch(() => undefined)
    return next
  }

  async #round({ now }: { now: boolean }): Promise<'done' | 'another-leads'> {
    const waiting = await this.#leavesWait(now)
    const due = now || (this.#unsigned && this.#triedToSign + (this.#options.checkpointEvery ?? 10_000) <= Date.now())
    if (!waiting && !due) return 'done'
    const state = await this.#number()
    if (due) this.#triedToSign = Date.now()
    if (!state) return 'another-leads'
    if (due) await this.#publish(state)
    return 'done'
  }

  async #leavesWait(everything: boolean): Promise<boolean> {
    const full = everything || Date.now() - this.#lookedFully > fullLookEvery
    if (full) this.#lookedFully = Date.now()
    const since = full || !this.#newest ? null : new Date(this.#newest.getTime() - longestTransaction)
    return this.#parts.database.transact(system, (tx) => leavesWait(tx, since))
  }

  /** Numbers all that waits, a batch per transaction. Undefined while another process leads. */
  async #number(): Promise<TreeState | undefined> {
    for (;;) {
      const done = await this.#parts.database.transact(system, async (tx) => {
        const state = await takeLead(tx, this.#parts.holder, this.#lease)
        if (!state) return undefined
        const leaves = await numberLeaves(tx, state.size, batch)
        let { size, peaks } = state
        for (const leaf of leaves) peaks = tree.append(peaks, size++, tree.leafHash(leaf.commitment))
        if (leaves.length > 0) {
          await saveTree(tx, size, peaks)
          await completeSubtrees(tx, state.size, size)
        }
        return { state: { ...state, size, peaks }, newest: leaves.at(-1)?.recordedAt, more: leaves.length === batch }
      })
      if (!done) return undefined
      if (done.newest) [this.#newest, this.#unsigned] = [done.newest, true]
      if (!done.more) return done.state
    }
  }

  async #publish(state: TreeState): Promise<void> {
    const fault = await publish(this.#parts, state)
    this.#unsigned = fault !== undefined
    if (fault === 'superseded') return
    if ((fault ?? null) !== state.fault) {
      await this.#parts.database.transact(system, (tx) => saveFault(tx, fault ?? null))
    }
    this.#report(fault)
  }

  #report(fault: PublishFault | 'round-failed' | undefined): void {
    if (fault !== this.#fault) this.#options.onFault?.(fault)
    this.#fault = fault
  }
}
