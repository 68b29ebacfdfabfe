import type { Command, Query } from '#platform/model/contract.ts'
import { devicePort } from '../device/port.ts'
import { call, type CallOptions, type InputOf, type OutputOf } from './call.ts'
import { type Sent, sendOnce } from './send-once.ts'
import type { Submission } from './submission.ts'

/** Asks the server; a device with an open store answers also where no server does. */
export function askThrough<Q extends Query>(
  query: Q,
  input: InputOf<Q>,
  options: CallOptions = {},
): Promise<OutputOf<Q>> {
  const network = () => call(query, input, options)
  return devicePort.current()?.ask(query, input, network) ?? network()
}

/** Sends to the server; a device with an open store keeps what can't be sent now, where the command allows it. */
export function sendThrough<C extends Command>(
  command: C,
  input: InputOf<C>,
  submission: Submission,
  options: CallOptions = {},
): Promise<Sent<C>> {
  const network = () => sendOnce(command, input, submission, options)
  return devicePort.current()?.send(command, input, submission, network) ?? network()
}
