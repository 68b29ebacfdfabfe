import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { casesOffline } from '#capabilities/cases/model/offline.ts'
import { pull } from '#capabilities/sync/web/pull.ts'
import { type Line, push } from '#capabilities/sync/web/push.ts'
import { accounts, asActor, type CastName } from '#demo/cast.ts'
import type { Command } from '#platform/model/contract.ts'
import { Refusal } from '#platform/model/problem.ts'
import { runAs } from '#platform/server/run-as.ts'
import { ProblemError } from '#platform/web/api/problem-error.ts'
import { Device, type VaultPort } from '#platform/web/device/device.ts'
import { DeviceVault } from '#platform/web/device/vault.ts'
import type { Submission } from '#platform/web/api/submission.ts'
import { offlineOperations, type OfflineWorld } from './offline-world.ts'
import type { Random } from './offline-random.ts'

/** The battery is taken out in the middle of something. */
class Crash extends Error {}

const proof = { means: 'passkey', secret: new Uint8Array(32).fill(7) } as const
const day = 86_400_000

/** All that was sent once and may arrive again later, long after what followed it. */
export interface Sent {
  contract: Command
  input: unknown
  once: { commandId: string; occurredAt: string }
  who: CastName
}

/** A phone in somebody's hand: the product's own store, outbox and rounds, on a line and a battery that can't be relied on. */
export class Phone {
  readonly #world: OfflineWorld
  readonly #of: OfflineWorld['devices'][number]
  readonly #random: Random
  readonly #name: string
  /** Milliseconds by which its clock is wrong. */
  readonly #skew: number
  readonly sabotage: boolean
  #vault: DeviceVault
  device: Device
  #isSteady = false
  /** Commands that the device took, by id. */
  readonly accepted = new Set<string>()

  private constructor(world: OfflineWorld, of: OfflineWorld['devices'][number], random: Random, sabotage: boolean) {
    this.#world = world
    this.#of = of
    this.#random = random
    this.sabotage = sabotage
    this.#name = randomUUID()
    this.#skew = random.chance(0.3) ? (random.next() - 0.5) * 8 * day : 0
    this.#vault = new DeviceVault(this.#name)
    this.device = this.#deviceOn(this.#vault)
  }

  static async of(world: OfflineWorld, at: number, random: Random, sabotage: boolean): Promise<Phone> {
    const given = world.devices[at]!
    const phone = new Phone(world, given, random, sabotage)
    const { id, displayName, organisationId, roles } = accountOf(given.who)
    await phone.#vault.setUp({
      deviceId: given.id,
      token: given.token,
      nodeKey: given.nodeKey,
      leaseUntil: Date.now() + 14 * day,
      proofs: [{ proof, credentialId: null }],
      actor: { accountId: id, displayName, organisationId, organisationName: { en: '', lo: '' }, roles },
    })
    return phone
  }

  get who() {
    return this.#of.who
  }

  /** Started anew, also as a newer version of the application would: the store is what the last one left. */
  async restart(): Promise<void> {
    this.#vault.end()
    this.#vault = new DeviceVault(this.#name)
    await this.#vault.unlock(proof)
    this.device = this.#deviceOn(this.#vault)
  }

  #deviceOn(vault: DeviceVault): Device {
    return new Device({ vault: this.#fragile(vault), parts: [casesOffline], isReachable: () => this.#isNear })
  }

  /** While it syncs, every touch of the store may be the last one. */
  #fragile(vault: DeviceVault): VaultPort {
    return new Proxy(vault, {
      get: (target, name) => {
        const held: unknown = Reflect.get(target, name)
        if (typeof held !== 'function') return held
        return async (...given: unknown[]) => {
          if (this.#isFragile && this.#random.chance(0.005)) throw new Crash()
          return held.apply(target, given) as unknown
        }
      },
    }) as unknown as VaultPort
  }

  #isFragile = false
  #isNear = false

  /**
   * A person gives something to the phone: far from any network, or near one that may not answer, and now and then the
   * screen is hidden in the same moment.
   */
  async take(command: Command, input: unknown, submission: Submission, sent: Sent[]): Promise<void> {
    this.#isNear = this.#random.chance(0.3)
    const answersNever = this.#random.chance(0.2)
    const taking = this.device.send(command, input, submission, async () => {
      const output = await this.#line(sent)(command, input, submission)
      return answersNever ? new Promise<never>(() => undefined) : { output, input }
    })
    const isHidden = answersNever || this.#random.chance(0.2)
    const [taken] = await Promise.allSettled([taking, isHidden ? this.device.keepNow() : undefined])
    this.#isNear = false
    if (taken.status === 'fulfilled') return
    if (!(taken.reason instanceof Crash)) throw taken.reason
    await this.restart()
    throw outOfReach()
  }

  submission(): Submission {
    return { commandId: randomUUID(), occurredAt: new Date(this.#world.node.now.getTime() + this.#skew).toISOString() }
  }

  /** Sends and fetches; whatever happens on the way, the phone is as it would be after the next start. */
  async sync(sent: Sent[]): Promise<void> {
    this.#isFragile = !this.#isSteady
    try {
      const line = this.#line(sent)
      if ((await push(this.device, line)) === 'done') await pull(this.device, line)
    } catch (error) {
      if (!(error instanceof Crash) && !(error instanceof ProblemError)) throw error
      this.#isFragile = false
      await this.restart()
    } finally {
      this.#isFragile = false
    }
  }

  /** On a good line and a full battery, until nothing changes any more. */
  async syncWhole(sent: Sent[]): Promise<void> {
    this.#isSteady = true
    for (let round = 0; round < 2; round += 1) await this.sync(sent)
    this.#isSteady = false
  }

  #line(sent: Sent[]): Line {
    return async (contract, given, once) => {
      const random = this.#isSteady ? 1 : this.#random.next()
      if (random < 0.04) throw outOfReach()
      const input = this.sabotage ? await this.#overwriting(contract.name, given) : given
      const run = () => this.call(contract, input, once)
      const answer = await run()
      if (once && contract.kind === 'command') sent.push({ contract, input, once, who: this.who })
      // The answer got lost, or the request arrives twice.
      if (random < 0.09) throw outOfReach()
      if (random < 0.13) await run().catch(() => undefined)
      if (random < 0.14) throw new Crash()
      return answer
    }
  }

  /** What sabotage does: whoever comes last is right, and nobody is told. */
  async #overwriting(name: string, given: unknown): Promise<unknown> {
    if (name !== 'cases/change-need') return given
    const { id } = given as { id: string }
    const version = await versionOfNeed(this.#world, id)
    return { ...(given as object), base: null, version }
  }

  async call(contract: Parameters<Line>[0], input: unknown, once?: Parameters<Line>[2]): Promise<unknown> {
    const how = once ? { commandId: once.commandId, ...(once.occurredAt ? { occurredAt: once.occurredAt } : {}) } : {}
    const node = { spine: this.#world.node.spine, operations: offlineOperations }
    const answer = await runAs(node, asActor(this.who), contract, input as never, how)
    if (answer instanceof Refusal) throw new ProblemError(answer.problem)
    return JSON.parse(JSON.stringify(answer)) as unknown
  }

  wipe(): Promise<void> {
    return this.#vault.wipe()
  }
}

function accountOf(who: OfflineWorld['devices'][number]['who']) {
  const { id, displayName, organisationId, role } = accounts[who]
  return { id, displayName, organisationId, roles: [role] }
}

async function versionOfNeed({ database }: OfflineWorld, id: string): Promise<number> {
  const found = await database.asOwner((db) =>
    sql<{ version: number }>`select version from cases.need where id = ${id}`.execute(db),
  )
  return found.rows[0]?.version ?? 1
}

function outOfReach(): ProblemError {
  return new ProblemError({ type: 'unreachable', status: 0 })
}
