import { Dexie, type EntityTable, type Table } from 'dexie'
import { storeName } from './store-name.ts'
import type { Wrapped } from './wrap.ts'

/** Why a store was closed for good: the node said so, or too many wrong tries. */
export type Closing = 'revoked' | 'wrong-tries'

/** All that can be read without the key: how to ask for it, how often it was asked wrongly, and how to reach the node. */
export interface Plain {
  k: 'device'
  deviceId: string
  /**
   * Lets the device ask whether it was revoked, hand in what is sealed to the node, and say that it is wiped; nothing is
   * read with it. Id and token outlast a closing, in the clear, until the node has been told. Whoever takes them from a
   * device can say that it is wiped, which it is, or hand in entries, which count for nothing before its owner sends them.
   */
  token: string
  nodeKey: { id: string; publicKey: string }
  wrapped: Wrapped[]
  /** Wrong tries since the last right one; raised before each try. */
  tries: number
  /** Until when the store opens without contact, epoch milliseconds. A sealed copy is what counts. */
  leaseUntil: number
  /** Null, or why nothing may be opened any more although it is still to be handed in. */
  closed: Closing | null
}

export interface AnswerRow {
  id: string
  group: string
  owner: string
  head: Uint8Array<ArrayBuffer>
  body: Uint8Array<ArrayBuffer> | null
}

/** waiting: to be sent. refused: came back. held: waits because one before it about the same record came back. */
export type OutboxState = 'waiting' | 'refused' | 'held'

export interface OutboxRow {
  seq: number
  /** The command's id; says nothing about what it does. */
  id: string
  state: OutboxState
  sealed: Uint8Array<ArrayBuffer>
  /** The same, sealed to the node: can be sent when this device can open nothing any more. */
  forNode: Uint8Array<ArrayBuffer>
}

export interface KeptRow {
  id: string
  sealed: Uint8Array<ArrayBuffer>
}

export type DeviceStore = Dexie & {
  plain: Table<Plain, 'device'>
  answer: Table<AnswerRow, string>
  outbox: EntityTable<OutboxRow, 'seq'>
  kept: Table<KeptRow, string>
}

/**
 * The device's tables. Each published format stays here with its upgrade, because a phone may come back after a year
 * with an outbox that nobody has read; `store.test.ts` opens each of them.
 * @param name another in tests and drills, where several devices live in one process
 */
export function openStore(name = storeName): DeviceStore {
  // Strict: a command counts as kept once it is on the disk, not once the browser has taken it.
  const store = new Dexie(name, { chromeTransactionDurability: 'strict' }) as DeviceStore
  store.version(1).stores({ plain: 'k', answer: 'id, group, owner', outbox: '++seq, id, state', kept: 'id' })
  return store
}
