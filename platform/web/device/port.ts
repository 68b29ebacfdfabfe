import type { Command, Query } from '#platform/model/contract.ts'
import type { InputOf, OutputOf } from '../api/call.ts'
import type { Sent } from '../api/send-once.ts'
import type { Submission } from '../api/submission.ts'

/**
 * What a device with an open store does for questions and commands: it answers from what it carries and keeps what
 * can't be sent. The first load knows no more of it than this.
 */
export interface DevicePort {
  ask<Q extends Query>(query: Q, input: InputOf<Q>, network: () => Promise<OutputOf<Q>>): Promise<OutputOf<Q>>
  send<C extends Command>(
    command: C,
    input: InputOf<C>,
    submission: Submission,
    network: () => Promise<Sent<C>>,
  ): Promise<Sent<C>>
  /** Ids by which a screen knows what waits to be sent (own-ids.ts). */
  ownIdsWaiting(): Promise<ReadonlySet<string>>
  /** Before the store is locked or the page is left: keeps what nobody has acknowledged yet, and waits for no network. */
  keepNow(): Promise<void>
  /** Whether it carries an answer, without opening it. */
  carries<Q extends Query>(query: Q, input: InputOf<Q>): Promise<boolean>
}

let open: DevicePort | null = null

export const devicePort = {
  current: (): DevicePort | null => open,
  set: (port: DevicePort | null): void => {
    open = port
  },
}
