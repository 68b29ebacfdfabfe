import { uuidv7 } from 'uuidv7'
import type * as z from 'zod'
import { operations } from '#apps/server/compose.ts'
import { composeSpine } from '#apps/server/spine.ts'
import { openFile } from '#capabilities/cases/model/api-file.ts'
import type { PokpongActor } from '#capabilities/identity/model/role.ts'
import { atTheDoor } from '#capabilities/identity/server/store-door.ts'
import { insertSession } from '#capabilities/identity/server/store-sessions.ts'
import { asActor } from '#demo/cast.ts'
import type { Contract } from '#platform/model/contract.ts'
import { Refusal } from '#platform/model/problem.ts'
import type { Database } from '#platform/server/database.ts'
import type { Operation } from '#platform/server/operation.ts'
import { runOperation } from '#platform/server/spine.ts'
import { type Receiving, receiving, type Seat, type Standing } from './expectations/expectation.ts'
import { actorFor, type StrangersFile, type StrangersWorld } from './strangers-world.ts'
import type { Who } from './told-file.ts'

export const site = 'http://localhost'
const byName = new Map(operations.map((operation) => [operation.contract.name, operation]))

/** One attempt's world: everything in it happens in one transaction that is rolled back afterwards. */
export class Scene {
  readonly world: StrangersWorld
  readonly standing: Standing
  readonly database: Database
  /** Undefined without a session. */
  actor: PokpongActor | undefined
  /** What `before` arranged. */
  arranged: unknown

  constructor(world: StrangersWorld, database: Database, standing: Standing, seat: Seat | undefined) {
    this.world = world
    this.standing = standing
    this.database = database
    this.actor = seat && actorFor(world, standing, seat)
  }

  /** The file in which the actor stands so: a receiver's own one, for everybody else the one that was accepted. */
  get file(): StrangersFile {
    return this.fileIn('referred')
  }

  /** The same, where the operation needs a file in another state of its referral. */
  fileIn(state: Receiving): StrangersFile {
    const own = (receiving as readonly Standing[]).includes(this.standing)
    return this.world.files[own ? (this.standing as Receiving) : state]
  }

  /** The stay of the file or, where nobody stays, a real one of another shelter. */
  get stay() {
    return this.file.stay ?? this.world.files.referred.stay!
  }

  say(text: string): string {
    return `said in an attempt: ${text}`
  }

  day(fromToday: number): string {
    return new Date(this.world.node.now.getTime() + fromToday * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
  }

  /** Somebody else does something first. @throws when it is refused */
  async as<C extends Contract>(who: Who, contract: C, input: z.input<C['input']>): Promise<z.output<C['output']>> {
    const until = new Date(this.world.node.now.getTime() + 600_000).toISOString()
    const answer = await this.run(
      typeof who === 'string' ? asActor(who, until) : (who as PokpongActor),
      contract,
      input,
    )
    if (answer instanceof Refusal) throw new Error(`${contract.name} before it: ${JSON.stringify(answer.problem)}`)
    return answer as never
  }

  /** The actor opens the file first, if she may, so that its words become readable. */
  async open({ caseId }: Pick<StrangersFile, 'caseId'> = this.file): Promise<void> {
    if (this.actor) await this.run(this.actor, openFile, { caseId, id: uuidv7() })
  }

  /** A session of the actor that began just now, as after a sign-in. */
  async signIn(): Promise<string> {
    const id = uuidv7()
    if (!this.actor) return id
    this.actor = { ...this.actor, sessionId: id }
    await this.addSession(id, this.actor.accountId)
    return id
  }

  async addSession(id: string, accountId: string): Promise<void> {
    const session = {
      id,
      tokenHash: Buffer.from(id),
      accountId,
      method: 'demo',
      device: { browser: 'other', machine: 'other' },
    } as const
    await atTheDoor(this.database, (door) => insertSession(door, session, this.world.node.now))
  }

  /** Through the spine, as anybody or nobody. */
  async run(actor: PokpongActor | undefined, contract: Contract, input: unknown): Promise<unknown> {
    const { node } = this.world
    const spine = composeSpine({ database: this.database, keyring: node.spine.keyring, clock: () => node.now })
    const operation: Operation | undefined = byName.get(contract.name)
    if (!operation) throw new Error(`${contract.name} is not composed.`)
    const envelope = contract.kind === 'command' ? { commandId: uuidv7() } : {}
    const call = {
      actor,
      input: { ...(input as object), ...envelope },
      address: '192.0.2.1',
      site,
      userAgent: 'drill',
      cookies: {},
    }
    const answer = await runOperation(spine, operation, call)
    return answer instanceof Refusal ? answer : answer.result
  }
}
