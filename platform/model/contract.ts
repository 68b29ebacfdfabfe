import type * as z from 'zod'
import type { Actor } from './actor.ts'
import type { Decision } from './decision.ts'

/**
 * A policy decides from the actor and what was loaded. Policies are pure, so that the server, the screen and
 * the device's outbox reach the same decision. `never` in the parameters lets one list hold them all.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- policies differ in what they look at; commands type it
export type Policy = (actor: Actor<any>, subject: any) => Decision

interface ContractBase<I extends z.ZodType, O extends z.ZodType> {
  /** capability/verb-noun, stable: it names the operation in the audit record and in OpenAPI. */
  name: `${string}/${string}`
  /** One sentence for the API documentation. */
  summary: string
  /** Path below /api with :parameters taken from the input. Never holds anything that identifies a person. */
  path: `/${string}`
  input: I
  output: O
  /** `public` must be spelled out: there is no default. */
  policy: Policy | 'public'
  /** Needs a fresh proof of presence. */
  stepUp?: true
  /** Largest request body in bytes; 64 KiB unless an operation says otherwise. */
  bodyLimit?: number
}

export interface Command<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  P = Policy | 'public',
> extends ContractBase<I, O> {
  kind: 'command'
  policy: P & (Policy | 'public')
  /** False where the answer names a person: a repeated command is then answered `already-done`. */
  keepAnswer?: false
  /**
   * The input holds a secret, such as a password: not even its keyed digest is kept, or whoever stole the record
   * with the keyring could guess at it faster than the password's own hash allows.
   */
  secretInput?: true
  /**
   * Nothing is recorded of it, and no answer is kept: only for what is in nobody's record yet, such as a form half
   * filled in. The database holds the command to that: without a command id it refuses every row that has a history.
   */
  leavesNoLeaf?: true
}

export interface Query<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  P = Policy | 'public',
> extends ContractBase<I, O> {
  kind: 'query'
  policy: P & (Policy | 'public')
  /** Post when the question itself is sensitive (a search term), so that it never stands in an address. */
  method: 'GET' | 'POST'
}

export type Contract = Command | Query

export function command<I extends z.ZodType, O extends z.ZodType, const P extends Policy | 'public'>(
  contract: Omit<Command<I, O, P>, 'kind'>,
): Command<I, O, P> {
  return { ...contract, kind: 'command' }
}

export function query<I extends z.ZodType, O extends z.ZodType, const P extends Policy | 'public'>(
  contract: Omit<Query<I, O, P>, 'kind' | 'method'> & { method?: 'GET' | 'POST' },
): Query<I, O, P> {
  return { method: 'GET', ...contract, kind: 'query' }
}

/** What the policy of a contract looks at besides the actor: that is what a command must load. */
export type SubjectOf<P> = P extends (actor: never, subject: infer S) => Decision ? S : undefined
