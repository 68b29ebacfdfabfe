import 'fake-indexeddb/auto'
import type * as z from 'zod'
import { uuidv7 } from 'uuidv7'
import { accounts, type CastName, organisations } from '#demo/cast.ts'
import type { Command, Query } from '#platform/model/contract.ts'
import { type OfflinePart, questionKey } from '#platform/model/offline.ts'
import type { Problem } from '#platform/model/problem.ts'
import { bytesToBase64Url } from '#platform/web/device/base64.ts'
import { Device, type VaultPort } from '#platform/web/device/device.ts'
import type { OutboxEntry } from '#platform/web/device/vault.ts'
import { DeviceVault } from '#platform/web/device/vault.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import type { TestNode } from './node.ts'

type Asked<Q extends Query> = z.input<Q['input']>
type Answer<Q extends Query> = z.output<Q['output']>

/** One of the cast with a device in the field: the real store and outbox, and no network. */
export interface FieldDevice {
  /** Fetches an answer, as a pull does. */
  carry<Q extends Query>(node: TestNode, query: Q, asked: Asked<Q>): Promise<Answer<Q>>
  /** What the device answers; undefined where it can't. */
  ask<Q extends Query>(query: Q, asked: Asked<Q>): Promise<Answer<Q> | undefined>
  /** Keeps a command. @throws ProblemError when the device knows that it can't be done */
  keep<C extends Command>(command: C, input: z.input<C['input']>, at: string): Promise<z.output<C['output']>>
  /** Why the device refuses it. @throws when it was kept */
  refused<C extends Command>(command: C, input: z.input<C['input']>, at: string): Promise<Problem>
  undo(seq: number): Promise<void>
  /** As when the node refused it: it comes back to its author. */
  giveBack(seq: number): Promise<void>
  /** What waits and what came back, in order. */
  entries(): Promise<OutboxEntry[]>
  /** Sends all that waits in order and leaves it in the outbox, as when every answer of the node was lost. */
  sendAll(node: TestNode): Promise<void>
}

export async function aDeviceOf(who: CastName, parts: readonly OfflinePart[]): Promise<FieldDevice> {
  const vault = await aVaultOf(who)
  const device = new Device({ vault: vault as unknown as VaultPort, parts, isReachable: () => false })
  const nobody = () => Promise.reject(new Error('The device asked the network.'))
  const keep: FieldDevice['keep'] = async (command, input, at) => {
    const submission = { commandId: uuidv7(), occurredAt: at }
    return (await device.send(command, input, submission, nobody)).output
  }
  return {
    carry: async (node, query, asked) => {
      const body = await node.do(who, query, asked)
      const collection = device.collections.get(query.name)
      if (!collection) throw new Error(`${query.name} is not carried by these parts.`)
      const also = (collection.alsoAnswers?.(body) ?? []).map((other) => questionKey(query, other))
      const key = questionKey(query, asked)
      await vault.putAnswers([{ collection: query.name, key, version: 'any', body, also }])
      return body
    },
    ask: async (query, asked) => (await device.carried(query, asked)) as never,
    keep,
    refused: async (command, input, at) => {
      try {
        await keep(command, input, at)
      } catch (error) {
        return problemOf(error)
      }
      throw new Error(`${command.name} was kept and should have been refused`)
    },
    undo: (seq) => device.undo(seq),
    giveBack: async (seq) => {
      await vault.mark(seq, 'refused', { type: 'not-allowed', status: 403 })
      device.changed()
    },
    entries: () => device.entries(),
    sendAll: async (node) => {
      for (const { name, input, commandId, occurredAt, state } of await device.entries()) {
        const command = device.commands.get(name)!.command
        node.now = new Date(occurredAt)
        if (state === 'waiting') await node.do(who, command, input, { commandId, occurredAt })
      }
    },
  }
}

export async function aVaultOf(who: CastName): Promise<DeviceVault> {
  const { id, displayName, organisationId, role } = accounts[who]
  const vault = new DeviceVault(`field-${uuidv7()}`)
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const publicKey = bytesToBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  await vault.setUp({
    deviceId: uuidv7(),
    token: 'token',
    nodeKey: { id: '1', publicKey },
    leaseUntil: Date.now() + 86_400_000,
    proofs: [{ proof: { means: 'passkey', secret: new Uint8Array(32).fill(7) }, credentialId: 'one' }],
    actor: {
      accountId: id,
      displayName,
      organisationId,
      organisationName: Object.values(organisations).find((each) => each.id === organisationId)!.name,
      roles: [role],
    },
  })
  return vault
}
