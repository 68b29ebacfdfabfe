import type { WaitingCommand } from '#platform/model/offline.ts'
import type { Problem } from '#platform/model/problem.ts'
import { sealForNode } from './seal-for-node.ts'
import type { AnswerRow, OutboxRow, OutboxState } from './store.ts'
import { LockedStore, VaultError } from './vault-lock.ts'

export interface HeldAnswer {
  collection: string
  key: string
  version: string
  body: unknown
  /** Keys of further questions that it answers. */
  also: string[]
}

export interface OutboxEntry extends WaitingCommand {
  seq: number
  state: OutboxState
  accountId: string
  about: string
  /** Why it came back. */
  problem: Problem | null
}

interface Head {
  key: string
  version: string
}

/** What a device carries and what waits on it to be sent, each row sealed under its own place. */
export class DeviceVault extends LockedStore {
  // What the node answered.

  /** Takes the place of what was held for the same question, all or nothing. */
  async putAnswers(answers: HeldAnswer[]): Promise<void> {
    const rows: AnswerRow[] = []
    for (const answer of answers) rows.push(...(await this.#rowsOf(answer)))
    await this.#written(async () => {
      await this.store.transaction('rw', this.store.answer, async () => {
        await this.store.answer
          .where('owner')
          .anyOf(rows.map(({ owner }) => owner))
          .delete()
        await this.store.answer.bulkPut(rows)
      })
    })
  }

  async #rowsOf({ collection, key, version, body, also }: HeldAnswer): Promise<AnswerRow[]> {
    const cipher = this.opened()
    const owner = await cipher.nameOf(`${collection} ${key}`)
    const group = await cipher.nameOf(collection)
    const head = { key, version } satisfies Head
    const first = {
      id: owner,
      group,
      owner,
      head: await cipher.seal(`answer/${owner}/head`, head),
      body: await cipher.seal(`answer/${owner}`, body),
    }
    const aliases = also
      .filter((other) => other !== key)
      .map(async (other) => {
        const id = await cipher.nameOf(`${collection} ${other}`)
        return { id, group: '', owner, head: await cipher.seal(`answer/${id}/head`, owner), body: null }
      })
    return [first, ...(await Promise.all(aliases))]
  }

  async answer(collection: string, key: string): Promise<unknown> {
    const cipher = this.opened()
    const row = await this.store.answer.get(await cipher.nameOf(`${collection} ${key}`))
    const held = row && row.body === null ? await this.store.answer.get(row.owner) : row
    return held?.body ? cipher.open(`answer/${held.id}`, held.body) : undefined
  }

  /** Which questions of a collection are answered here, and how the answers are called. */
  async held(collection: string): Promise<Map<string, string>> {
    const cipher = this.opened()
    const rows = await this.store.answer
      .where('group')
      .equals(await cipher.nameOf(collection))
      .toArray()
    const heads = await Promise.all(rows.map(({ id, head }) => cipher.open<Head>(`answer/${id}/head`, head)))
    return new Map(heads.map(({ key, version }) => [key, version]))
  }

  /** Every answer of one collection. */
  async answersOf(collection: string): Promise<{ key: string; body: unknown }[]> {
    const cipher = this.opened()
    const rows = await this.store.answer
      .where('group')
      .equals(await cipher.nameOf(collection))
      .toArray()
    return Promise.all(
      rows.map(async ({ id, head, body }) => ({
        key: (await cipher.open<Head>(`answer/${id}/head`, head)).key,
        body: body && (await cipher.open<unknown>(`answer/${id}`, body)),
      })),
    )
  }

  async removeAnswers(collection: string, keys: string[]): Promise<void> {
    const cipher = this.opened()
    const owners = await Promise.all(keys.map((key) => cipher.nameOf(`${collection} ${key}`)))
    await this.store.answer.where('owner').anyOf(owners).delete()
  }

  // What waits to be sent.

  /**
   * Keeps a command until the node has it. It is on the disk when this resolves.
   * @param replaced entries whose place it takes
   */
  async enqueue(
    command: WaitingCommand,
    about: string,
    replaced: number[] = [],
    state: OutboxState = 'waiting',
  ): Promise<void> {
    const row = { ...(await this.#outboxRow(command, about)), state }
    await this.#written(async () => {
      await this.store.transaction('rw', this.store.outbox, async () => {
        await this.store.outbox.bulkDelete(replaced)
        await this.store.outbox.add(row)
      })
    })
  }

  async #outboxRow(command: WaitingCommand, about: string): Promise<Omit<OutboxRow, 'seq'>> {
    const cipher = this.opened()
    const plain = await this.plain()
    const { accountId } = this.actor()
    const body = { ...command, accountId, about, problem: null }
    return {
      id: command.commandId,
      state: 'waiting',
      sealed: await cipher.seal(`outbox/${command.commandId}`, body),
      forNode: await sealForNode(plain!.nodeKey.publicKey, { ...command, accountId }),
    }
  }

  /** In the order in which they were given. */
  async outbox(): Promise<OutboxEntry[]> {
    const cipher = this.opened()
    const rows = await this.store.outbox.orderBy('seq').toArray()
    return Promise.all(
      rows.map(async ({ seq, id, state, sealed }) => ({
        ...(await cipher.open<Omit<OutboxEntry, 'seq' | 'state'>>(`outbox/${id}`, sealed)),
        seq,
        state,
      })),
    )
  }

  /** The node said no, or took it back to its author: its words stay as they are. */
  async mark(seq: number, state: OutboxState, problem: Problem | null = null): Promise<void> {
    const cipher = this.opened()
    const row = await this.store.outbox.get(seq)
    if (!row) return
    const entry = await cipher.open<Omit<OutboxEntry, 'seq' | 'state'>>(`outbox/${row.id}`, row.sealed)
    const sealed = await cipher.seal(`outbox/${row.id}`, { ...entry, problem })
    await this.store.outbox.update(seq, { state, sealed })
  }

  /** The same entry with other content, in its place: a code was taken, or a person changed its words. */
  async replaceEntry(seq: number, command: WaitingCommand, about: string): Promise<void> {
    const row = await this.#outboxRow(command, about)
    await this.store.outbox.put({ ...row, seq })
  }

  async removeEntries(seqs: number[]): Promise<void> {
    this.opened()
    await this.store.outbox.bulkDelete(seqs)
  }

  // Small things of the application's own.

  async keep(name: string, value: unknown): Promise<void> {
    await this.#written(() => this.keepSealed(`own ${name}`, value))
  }

  kept(name: string): Promise<unknown> {
    return this.keptSealed(`own ${name}`)
  }

  /** A full disk is an answer that a person can act on, not a fault. */
  async #written(write: () => Promise<unknown>): Promise<void> {
    try {
      await write()
    } catch (error) {
      throw isFull(error) ? new VaultError('full') : error
    }
  }
}

function isFull(error: unknown): boolean {
  const { name, inner } = error as { name?: string; inner?: { name?: string } }
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
}
