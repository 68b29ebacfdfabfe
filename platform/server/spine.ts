import type * as z from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { Command, Contract, Query } from '#platform/model/contract.ts'
import { Uuid } from '#platform/model/ids.ts'
import { commonProblems, KeptRefusal, notFound, refuse, Refusal } from '#platform/model/problem.ts'
import { isCodeTaken } from './code-taken.ts'
import type { Database, Tx } from './database.ts'
import type { Keyring } from './keyring.ts'
import type { AuditNote, CommandContext, Cookie, Operation, PreparationContext, QueryContext } from './operation.ts'
import { Vault } from './vault.ts'

/** What the audit record keeps of a command; the audit capability stores it. */
export interface LeafInput {
  commandId: string
  actorId: string
  sessionId: string | null
  operation: string
  record: { id: string; kind: string } | null
  purpose: string | null
  note: string | null
  onBehalf: string | null
  payloadHash: Uint8Array
  answer: Uint8Array | null
}

/** What the platform needs of the capabilities, handed over where the applications are composed. */
export interface SpineDependencies {
  database: Database
  keyring: Keyring
  clock: () => Date
  /** Which records and parts the actor reaches, as transaction settings for Row-Level Security. */
  settingsOf: (actor: Actor) => Readonly<Record<string, string>>
  recordLeaf: (tx: Tx, leaf: LeafInput) => Promise<void>
  findCommand: (
    tx: Tx,
    actorId: string,
    commandId: string,
  ) => Promise<{ payloadHash: Uint8Array; answer: Uint8Array | null } | undefined>
}

export interface Call {
  actor: Actor | undefined
  /** The parsed JSON body, query string and path parameters, still unchecked. */
  input: Record<string, unknown>
  address: string
  /** Where the browser reached the node: PUBLIC_URL, or the host it asked for. */
  site: string
  userAgent: string
  cookies: Readonly<Record<string, string | undefined>>
}

export interface Answer {
  result: unknown
  cookies: readonly Cookie[]
}

/** Nobody: the actor of public operations in settings and leaves. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** Thrown to roll the transaction back; never leaves the spine. */
class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('rolled back')
    this.refusal = refusal
  }
}

/**
 * The one path of every operation: parse, begin with the actor's settings, load, decide, do, audit, commit.
 * @returns the answer, or a refusal that changed nothing
 */
export async function runOperation(
  spine: SpineDependencies,
  operation: Operation,
  call: Call,
): Promise<Answer | Refusal> {
  const { contract } = operation
  const { actor } = call
  if (contract.policy !== 'public' && !actor) return refuse(commonProblems, 'not-signed-in')
  if (contract.stepUp && !isSteppedUp(actor, spine.clock())) return refuse(commonProblems, 'step-up-needed')
  const { commandId, occurredAt, ...rest } = call.input
  const parsed = contract.input.safeParse(contract.kind === 'command' ? rest : call.input)
  if (!parsed.success) return invalid(parsed.error)
  if (contract.kind === 'query') return runQuery(spine, operation, call, parsed.data)
  const id = Uuid.safeParse(commandId)
  if (!id.success) return invalidField('commandId', 'uuid-needed')
  const happened = readOccurredAt(occurredAt, spine.clock())
  if (!happened) return invalidField('occurredAt', 'not-an-instant')
  const happenedAt = happened
  const prepared = await operation.prepare?.(preparationOf(spine, call), parsed.data)
  if (prepared instanceof Refusal) return prepared
  return new CommandRun(spine, operation, contract as Command, call, id.data, happenedAt, parsed.data, prepared).run()
}

function preparationOf(spine: SpineDependencies, call: Call): PreparationContext {
  const { input: _unchecked, ...request } = call
  return { ...request, database: spine.database, keyring: spine.keyring, now: spine.clock() }
}

async function runQuery(spine: SpineDependencies, operation: Operation, call: Call, input: unknown) {
  const settings = settingsFor(spine, call.actor)
  return spine.database.transact(settings, async (tx) => {
    const result = await answerWithin(operation, contextOf(spine, call, tx), input)
    return result instanceof Refusal ? result : { result, cookies: [] }
  })
}

/**
 * What a query answers inside a transaction that is already told who asks: the same load, policy and checks of the
 * answer as for a call of its own. For answers that travel together to a device.
 * @param input already parsed by the contract
 */
export async function answerWithin(operation: Operation, given: QueryContext, input: unknown): Promise<unknown> {
  const ctx = given as CommandContext
  const subject = operation.load ? await operation.load(ctx, input) : undefined
  if (operation.load && subject === undefined) return notFound
  // What may not be read does not exist: a refused read answers as if nothing were there.
  if (!decide(operation.contract, ctx.actor, subject).allowed) return notFound
  const result = await operation.run(ctx, input, subject, undefined)
  return result instanceof Refusal ? result : (operation.contract as Query).output.parse(result)
}

class CommandRun {
  readonly #spine: SpineDependencies
  readonly #operation: Operation
  readonly #contract: Command
  readonly #call: Call
  readonly #commandId: string
  readonly #occurredAt: Date
  readonly #input: unknown
  readonly #prepared: unknown
  readonly #payloadHash: Uint8Array
  readonly #actorId: string

  constructor(
    spine: SpineDependencies,
    operation: Operation,
    contract: Command,
    call: Call,
    commandId: string,
    occurredAt: Date,
    input: unknown,
    prepared: unknown,
  ) {
    this.#spine = spine
    this.#operation = operation
    this.#contract = contract
    this.#call = call
    this.#commandId = commandId
    this.#occurredAt = occurredAt
    this.#input = input
    this.#prepared = prepared
    this.#actorId = call.actor?.accountId ?? nobody
    const payload = contract.secretInput ? '' : JSON.stringify(input)
    this.#payloadHash = spine.keyring.digest(`${contract.name}\u0000${payload}`)
  }

  async run(): Promise<Answer | Refusal> {
    try {
      return await this.#attempt()
    } catch (error) {
      // A repeated command meets its own traces: a record that exists, or a state that moved on. Then it is answered
      // as it was the first time; only when it was never done is the refusal the truth.
      const refusal = error instanceof RolledBack ? error.refusal : uniqueViolation(error)
      if (!refusal) throw error
      return (await this.#earlierAnswer()) ?? refusal
    }
  }

  async #attempt(): Promise<Answer | Refusal> {
    const settings = {
      ...settingsFor(this.#spine, this.#call.actor),
      // Empty, and the trigger that writes histories fails: what is not recorded may change nothing that is.
      'app.command': this.#contract.leavesNoLeaf ? '' : this.#commandId,
      'app.row_hashes': '',
      'app.occurred_at': this.#occurredAt.toISOString(),
    }
    let note: AuditNote = {}
    const act = async (tx: Tx) => {
      note = {}
      const cookies: Cookie[] = []
      const ctx: CommandContext = {
        ...contextOf(this.#spine, this.#call, tx),
        commandId: this.#commandId,
        occurredAt: this.#occurredAt,
        audit: (more) => (note = { ...note, ...more }),
        setCookie: (cookie) => cookies.push(cookie),
      }
      return { result: await this.#decideAndDo(ctx), cookies }
    }
    const leaf = (tx: Tx, { result }: Answer) => this.#spine.recordLeaf(tx, this.#leafOf(note, result))
    const answer = await this.#spine.database.transact(settings, act, this.#contract.leavesNoLeaf ? undefined : leaf)
    return answer.result instanceof KeptRefusal ? answer.result : answer
  }

  #leafOf(note: AuditNote, result: unknown): LeafInput {
    return {
      commandId: this.#commandId,
      actorId: this.#actorId,
      sessionId: this.#call.actor?.sessionId ?? null,
      operation: this.#contract.name,
      record: note.record ?? null,
      purpose: note.purpose ?? null,
      note: note.note ?? null,
      onBehalf: note.onBehalf ?? null,
      payloadHash: this.#payloadHash,
      answer: this.#contract.keepAnswer === false ? null : this.#sealAnswer(result),
    }
  }

  async #decideAndDo(ctx: CommandContext): Promise<unknown> {
    const { load, run } = this.#operation
    const subject = load ? await load(ctx, this.#input) : undefined
    if (load && subject === undefined) throw new RolledBack(notFound)
    const decision = decide(this.#contract, this.#call.actor, subject)
    if (!decision.allowed) throw new RolledBack(refuse(commonProblems, 'not-allowed', { because: decision.because }))
    const result = await run(ctx, this.#input, subject, this.#prepared)
    if (result instanceof KeptRefusal) return result
    if (result instanceof Refusal) throw new RolledBack(result)
    return this.#contract.output.parse(result)
  }

  #sealAnswer(result: unknown): Uint8Array {
    return this.#spine.keyring.sealForNode(Buffer.from(JSON.stringify(result ?? null)), this.#commandId)
  }

  async #earlierAnswer(): Promise<Answer | Refusal | undefined> {
    const settings = settingsFor(this.#spine, this.#call.actor)
    const earlier = await this.#spine.database.transact(settings, (tx) =>
      this.#spine.findCommand(tx, this.#actorId, this.#commandId),
    )
    if (!earlier) return undefined
    if (!Buffer.from(earlier.payloadHash).equals(this.#payloadHash)) return refuse(commonProblems, 'command-reused')
    if (!earlier.answer) return refuse(commonProblems, 'already-done')
    const answer = this.#spine.keyring.unsealForNode(earlier.answer, this.#commandId).toString('utf8')
    return { result: JSON.parse(answer) as unknown, cookies: [] }
  }
}

function decide(contract: Contract, actor: Actor | undefined, subject: unknown) {
  return contract.policy === 'public' ? ({ allowed: true } as const) : contract.policy(actor!, subject)
}

function contextOf(spine: SpineDependencies, call: Call, tx: Tx) {
  const { input: _unchecked, ...request } = call
  return { ...request, tx, now: spine.clock(), vault: new Vault(spine.keyring, tx) }
}

/** What a transaction of this actor is told: the role, the node's clock, and whom and what the actor reaches. */
export function settingsFor(spine: SpineDependencies, actor: Actor | undefined): Record<string, string> {
  const common = { role: 'pokpong_app', 'app.now': spine.clock().toISOString() }
  return actor ? { ...common, ...spine.settingsOf(actor) } : { ...common, 'app.account': nobody }
}

function isSteppedUp(actor: Actor | undefined, now: Date): boolean {
  return actor?.steppedUpUntil != null && new Date(actor.steppedUpUntil) > now
}

/** A device's clock may be wrong, but not from tomorrow: later than a day ahead is a mistake worth telling. */
function readOccurredAt(given: unknown, now: Date): Date | undefined {
  if (given === undefined) return now
  const instant = typeof given === 'string' && /^\d{4}-\d\d-\d\dT/.test(given) ? new Date(given) : undefined
  if (!instant || Number.isNaN(instant.getTime())) return undefined
  return instant.getTime() > now.getTime() + 86_400_000 ? undefined : instant
}

function invalidField(path: string, code: string): Refusal {
  return new Refusal({ type: 'invalid-input', status: 422, issues: [{ path, code }] })
}

/** Field paths and codes only: what was typed is never repeated. */
function invalid(error: z.ZodError): Refusal {
  const issues = error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: /^[a-z-]+$/.test(issue.message) ? issue.message : issue.code.replaceAll('_', '-'),
  }))
  return new Refusal({ type: 'invalid-input', status: 422, issues })
}

function uniqueViolation(error: unknown): Refusal | undefined {
  if (isCodeTaken(error)) return refuse(commonProblems, 'code-taken')
  return (error as { code?: unknown }).code === '23505' ? refuse(commonProblems, 'already-exists') : undefined
}
