import type * as z from 'zod'
import type { Command, Query } from './contract.ts'
import type { Refusal } from './problem.ts'

/** A command as the device keeps it until the server has it. */
export interface WaitingCommand {
  commandId: string
  /** The contract's name. */
  name: string
  input: unknown
  /** When it happened, by the device's clock. ISO instant. */
  occurredAt: string
}

/** The person at the device, as far as answers speak of them. */
export interface OfflineActor {
  accountId: string
  displayName: string
  organisationId: string
  organisationName: { en: string; lo: string }
  roles: readonly string[]
}

/** What a projection may look at: who works here, and what the device would answer just before this command. */
export interface OfflineView {
  actor: OfflineActor
  ask<Q extends Query>(query: Q, input: z.input<Q['input']>): Promise<z.output<Q['output']> | undefined>
}

export interface Change<C extends Command> {
  input: z.output<C['input']>
  commandId: string
  occurredAt: string
}

/** How a waiting command shows in the answers to one query. */
export interface Projection {
  query: Query
  apply: (answer: unknown, change: Change<Command>, asked: unknown, view: OfflineView) => unknown
}

/**
 * A command that the device accepts without a network. Until the server has it, it is a wish that shows: the answers
 * that the device holds stay as the server gave them, and waiting commands are projected over them whenever somebody
 * asks. So undoing one is taking it out, and nothing has to be rolled back.
 */
export interface OfflineCommand {
  command: Command
  /** The record that it is about. After a refusal, what follows about the same record waits for a person. */
  about: (input: unknown) => string
  /** Why it can't be done, by the rules that the device can know; the node decides anew when it is sent. */
  refuses?: (input: unknown, view: OfflineView) => Maybe<Refusal | undefined>
  /** What the form that sent it gets at once. */
  output: (change: Change<Command>, view: OfflineView) => unknown
  shows: readonly Projection[]
  /** A later one with the same key takes the place of one that still waits. */
  replaces?: (input: unknown) => string
  /**
   * Which waiting commands it makes void, so that they come back to their author instead of being sent: a withdrawal
   * wins over a share that had not left the device.
   */
  overrides?: (input: unknown, waiting: WaitingCommand) => boolean
  /** True for what nobody need see in the list of what waits, such as a form half filled in. */
  unseen?: true
  /** True for what has happened for good, such as a name that was seen: it is sent and can't be taken back. */
  stays?: true
}

/** One query whose answers a device may carry. Which ones, the server says; the policy is the query's own. */
export interface Collection {
  query: Query
  /** Further questions that the same answer answers: a screening is asked for by its id and by its code. */
  alsoAnswers?: (answer: unknown) => unknown[]
  /** The part of an answer that counts for whether it changed; leaves out the time of reading. */
  compared?: (answer: unknown) => unknown
  /** True where an answer never changes under its question: it is compared without being read. */
  unchanging?: true
  /** What the device answers where it carries none: nothing yet, or another answer made to fit. */
  absent?: (asked: unknown, view: OfflineView) => unknown
  /**
   * A command that has to be done before these may be carried, such as entering them into the access log. For which, the
   * server says.
   */
  first?: Command
}

/** What one capability declares, in one place, of its work without a network. */
export interface OfflinePart {
  collections: readonly Collection[]
  commands: readonly OfflineCommand[]
}

type Maybe<T> = T | Promise<T>

interface How<C extends Command> {
  about: (input: z.output<C['input']>) => string
  refuses?: (input: z.output<C['input']>, view: OfflineView) => Maybe<Refusal | undefined>
  output: (change: Change<C>, view: OfflineView) => Maybe<z.output<C['output']>>
  shows?: readonly Shows<C>[]
  replaces?: (input: z.output<C['input']>) => string
  overrides?: (input: z.output<C['input']>, waiting: WaitingCommand) => boolean
  unseen?: true
  stays?: true
}

/** A projection of commands of one kind. */
export interface Shows<C extends Command> {
  query: Query
  apply: (answer: unknown, change: Change<C>, asked: unknown, view: OfflineView) => unknown
}

export function offlineCommand<C extends Command>(command: C, how: How<C>): OfflineCommand {
  return { shows: [], ...how, command } as unknown as OfflineCommand
}

/**
 * @param apply the answer with the change in it; it is undefined where the device holds none, and undefined is a fair
 *   result then. Answers the same for a question that the change does not touch.
 */
export function shows<C extends Command, Q extends Query>(
  query: Q,
  apply: (
    answer: z.output<Q['output']> | undefined,
    change: Change<C>,
    asked: z.output<Q['input']>,
    view: OfflineView,
  ) => Maybe<z.output<Q['output']> | undefined>,
): Shows<C> {
  return { query, apply: apply as Shows<C>['apply'] }
}

export function collection<Q extends Query>(
  query: Q,
  how: {
    alsoAnswers?: (answer: z.output<Q['output']>) => z.input<Q['input']>[]
    compared?: (answer: z.output<Q['output']>) => unknown
    unchanging?: true
    absent?: (asked: z.output<Q['input']>, view: OfflineView) => Maybe<z.output<Q['output']> | undefined>
    first?: Command
  } = {},
): Collection & { query: Q } {
  return { query, ...how } as Collection & { query: Q }
}

/** The same for the same question, with defaults filled in and fields in one order. */
export function questionKey(query: Query, input: unknown): string {
  return ordered(query.input.parse(input))
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
}

/**
 * What is compared of an answer when device and server tell each other what they have. The server calls it by 48 bits of
 * its SHA-256, base64url; the device gives back what it was given.
 */
export function comparedText(held: Collection, answer: unknown): string {
  return JSON.stringify(held.compared ? held.compared(answer) : answer)
}

/** All that is held of a collection, whatever the order: where both sides digest the same text, nothing is to be sent. */
export function heldText(held: ReadonlyMap<string, string>): string {
  return [...held]
    .map(([key, version]) => `${key} ${version}`)
    .toSorted()
    .join('\n')
}
