import type * as z from 'zod'
import { uuidv7 } from 'uuidv7'
import type { Contract } from '#platform/model/contract.ts'
import type { Problem } from '#platform/model/problem.ts'
import { addressOf } from './address.ts'
import { ProblemError } from './problem-error.ts'
import { requestProof } from './proof.ts'
import { noteRequest } from './reachability.ts'

export type InputOf<C extends Contract> = z.input<C['input']>
export type OutputOf<C extends Contract> = z.output<C['output']>

export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Commands: repeat these when the same submission is tried again, so that it counts once. */
  commandId?: string
  /** An empty text leaves the moment to the server: the device's clock is wrong. */
  occurredAt?: string
  /** False where a missing session is an answer rather than a disturbance (reading the session itself). */
  askToSignIn?: boolean
  /** True where the page may go before the answer comes; browsers then carry 64 KiB at most. */
  keepalive?: boolean
}

/**
 * Call an operation of the server through its contract.
 * @throws ProblemError with the server's problem, or type `unreachable` when no answer came
 */
export async function call<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: CallOptions = {},
): Promise<OutputOf<C>> {
  const request = requestFor(contract, input as Record<string, unknown>, options)
  try {
    return (await send(request)) as OutputOf<C>
  } catch (error) {
    if (isClockWrong(error) && options.occurredAt !== '') return call(contract, input, { ...options, occurredAt: '' })
    const kind = proofWanted(contract, error, options)
    if (!kind || !(await requestProof(kind))) throw error
    return (await send(request)) as OutputOf<C>
  }
}

/** This device's clock is more than a day ahead: nobody can mend that in a form, so the server says when it was. */
function isClockWrong(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.issues ?? []).some(({ path }) => path === 'occurredAt')
}

interface Prepared {
  url: string
  init: RequestInit
}

function requestFor(contract: Contract, input: Record<string, unknown>, options: CallOptions): Prepared {
  const { url, method, body } = addressOf(contract, input)
  const headers: Record<string, string> = { accept: 'application/json', 'x-pokpong': '1' }
  const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' }
  if (options.signal) init.signal = options.signal
  if (options.keepalive) init.keepalive = true
  if (!body) return { url, init }
  headers['content-type'] = 'application/json'
  const envelope =
    contract.kind === 'command'
      ? {
          ...body,
          commandId: options.commandId ?? uuidv7(),
          occurredAt: (options.occurredAt ?? new Date().toISOString()) || undefined,
        }
      : body
  return { url, init: { ...init, body: JSON.stringify(envelope) } }
}

async function send({ url, init }: Prepared): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    noteRequest(false)
    throw new ProblemError({ type: 'unreachable', status: 0 })
  }
  // A proxy in front answers 502 to 504 when the service behind it is away: that is no connection, for the reader.
  noteRequest(response.status < 502 || response.status > 504)
  if (response.status === 204) return undefined
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer
  throw new ProblemError(asProblem(answer, response.status))
}

function asProblem(answer: unknown, status: number): Problem {
  if (typeof answer === 'object' && answer !== null && 'type' in answer && typeof answer.type === 'string') {
    return { ...(answer as Problem), status }
  }
  if (status === 401) return { type: 'not-signed-in', status }
  if (status === 404) return { type: 'not-found', status }
  return { type: status >= 502 && status <= 504 ? 'unavailable' : 'unexpected', status }
}

/** What is open to everybody never asks who is there: signing in would otherwise ask to sign in. */
function proofWanted(contract: Contract, error: unknown, options: CallOptions): 'sign-in' | 'step-up' | null {
  if (!(error instanceof ProblemError) || options.askToSignIn === false || contract.policy === 'public') return null
  if (error.problem.type === 'step-up-needed') return 'step-up'
  return error.problem.type === 'not-signed-in' ? 'sign-in' : null
}
