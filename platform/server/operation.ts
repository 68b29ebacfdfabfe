import type * as z from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { Command, Contract, Policy, Query, SubjectOf } from '#platform/model/contract.ts'
import type { Refusal } from '#platform/model/problem.ts'
import type { Database, Tx } from './database.ts'
import type { Keyring } from './keyring.ts'
import type { Vault } from './vault.ts'

/** Which record an audit leaf is about. Codes only: a leaf holds nothing about a person. */
export interface AuditNote {
  record?: { id: string; kind: 'person' | 'case' | 'screening' | 'account' | 'organisation' | 'export' }
  /** Why, as a code: the purpose chosen before an identity is revealed, or the reason of an override. */
  purpose?: string
  note?: string
  /** The organisation for whom an import or the command line acted, as its id. */
  onBehalf?: string
}

export interface Cookie {
  name: string
  value: string
  /** Seconds; zero removes the cookie. */
  maxAge: number
}

/** What a read may use. */
export interface QueryContext {
  tx: Tx
  /** Undefined only in public operations. */
  actor: Actor | undefined
  now: Date
  vault: Vault
  /** The address the request came from, for throttling only; never stored in the clear. */
  address: string
  /** Where the browser reached the node, such as https://pokpong.example: passkeys are bound to it. */
  site: string
  userAgent: string
  cookies: Readonly<Record<string, string | undefined>>
}

/** What a command may use besides. */
export interface CommandContext extends QueryContext {
  commandId: string
  /** When it happened on the device; the server's own time when the device did not say. */
  occurredAt: Date
  audit(note: AuditNote): void
  setCookie(cookie: Cookie): void
}

/**
 * What a command may use before its transaction begins. For work that is slow (hashing a password would hold the
 * embedded engine's only session) or that must outlast a refusal (counting a wrong try).
 */
export interface PreparationContext extends Omit<QueryContext, 'tx' | 'vault'> {
  database: Database
  keyring: Keyring
}

/** An actor is certain in every operation whose policy is not `public`. */
type Signed<Ctx, P> = P extends Policy
  ? Ctx & { actor: P extends (actor: infer A, ...rest: never[]) => unknown ? A : never }
  : Ctx

export interface CommandImplementation<I extends z.ZodType, O extends z.ZodType, P, Prepared = undefined> {
  /** Runs before the transaction, and again for a repeated command; what it returns reaches `execute`. */
  prepare?: (ctx: Signed<PreparationContext, P>, input: z.output<I>) => Promise<Prepared | Refusal>
  /** What the policy looks at. Undefined means that it does not exist for this actor: 404. */
  load?: (ctx: Signed<CommandContext, P>, input: z.output<I>) => Promise<SubjectOf<P> | undefined>
  execute: (
    ctx: Signed<CommandContext, P>,
    input: z.output<I>,
    subject: SubjectOf<P>,
    prepared: Prepared,
  ) => Promise<z.input<O> | Refusal>
}

export interface QueryImplementation<I extends z.ZodType, O extends z.ZodType, P> {
  load?: (ctx: Signed<QueryContext, P>, input: z.output<I>) => Promise<SubjectOf<P> | undefined>
  answer: (ctx: Signed<QueryContext, P>, input: z.output<I>, subject: SubjectOf<P>) => Promise<z.input<O> | Refusal>
}

/** A contract with what carries it out: the spine runs it, nobody else. */
export interface Operation {
  contract: Contract
  prepare?: ((ctx: PreparationContext, input: unknown) => Promise<unknown>) | undefined
  load: ((ctx: CommandContext, input: unknown) => Promise<unknown>) | undefined
  run: (ctx: CommandContext, input: unknown, subject: unknown, prepared: unknown) => Promise<unknown>
}

export function commandOperation<I extends z.ZodType, O extends z.ZodType, P, Prepared = undefined>(
  contract: Command<I, O, P>,
  implementation: CommandImplementation<I, O, P, Prepared>,
): Operation {
  const { prepare, load, execute } = implementation
  return { contract, prepare, load, run: execute } as unknown as Operation
}

export function queryOperation<I extends z.ZodType, O extends z.ZodType, P>(
  contract: Query<I, O, P>,
  implementation: QueryImplementation<I, O, P>,
): Operation {
  return { contract, load: implementation.load, run: implementation.answer } as unknown as Operation
}
