import { Agent, type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { uuidv7 } from 'uuidv7'
import { accounts, type CastName } from '#demo/cast.ts'
import type { Contract } from '#platform/model/contract.ts'
import type { Problem } from '#platform/model/problem.ts'
import { addressOf } from '#platform/web/api/address.ts'
import { ProblemError } from '#platform/web/api/problem-error.ts'

/** What went over the wire since it was last asked: bodies, as they are compressed, and heads apart. Bytes. */
export interface Traffic {
  requests: number
  sent: number
  received: number
  heads: number
  /** While at least one was under way: from its sending until its answer was read. */
  ms: number
}

/** Over TLS a browser asks for brotli; without it, and from behind many a proxy, for gzip. */
type Encoding = 'gzip' | 'br'

function plainOf(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'gzip') return gunzipSync(bytes)
  return encoding === 'br' ? brotliDecompressSync(bytes) : bytes
}

/** A device's line to the node, over kept connections, as many as a browser has, which counts what passes. */
export class CountedLine {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 })
  readonly #address: URL
  #cookie = ''
  readonly #passed = new WeakMap<Socket, number>()
  readonly #open = new Map<string, { requests: number; since: number }>()
  traffic: Record<string, Traffic> = {}

  readonly #encoding: Encoding

  private constructor(address: string, encoding: Encoding) {
    this.#address = new URL(address)
    this.#encoding = encoding
  }

  static async signedInAs(name: CastName, address: string, encoding: Encoding = 'gzip'): Promise<CountedLine> {
    const line = new CountedLine(address, encoding)
    const { answer } = await line.#send('POST', '/api/session/demo', { account: accounts[name].id })
    line.#cookie = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
    line.begin()
    return line
  }

  /** The signature of a device's line (capabilities/sync/web/push.ts). @throws ProblemError as a browser's call does */
  readonly call = async (contract: Contract, input: unknown): Promise<unknown> => {
    const { url, method, body } = addressOf(contract, input as Record<string, unknown>)
    const whole = contract.kind === 'command' ? { ...body, commandId: uuidv7() } : body
    this.#begin(contract.name)
    const { answer, text } = await this.#send(method, url, whole, contract.name)
    this.#end(contract.name)
    if (answer.statusCode === 200) return JSON.parse(text) as unknown
    throw new ProblemError({ ...(JSON.parse(text) as Problem), status: answer.statusCode ?? 0 })
  }

  /** Counts from here. */
  begin(): void {
    this.traffic = {}
  }

  sum(): Traffic {
    const total = nothing()
    for (const each of Object.values(this.traffic)) {
      for (const key of Object.keys(total) as (keyof Traffic)[]) total[key] += each[key]
    }
    return total
  }

  close(): void {
    this.#agent.destroy()
  }

  #send(method: string, path: string, body: object | undefined, name = 'other') {
    const payload = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body))
    const headers = {
      accept: 'application/json',
      'accept-encoding': this.#encoding,
      'content-type': 'application/json',
      'content-length': payload.length,
      cookie: this.#cookie,
    }
    const { hostname, port } = this.#address
    return new Promise<{ answer: IncomingMessage; text: string }>((resolve, reject) => {
      const sending = request({ agent: this.#agent, hostname, port, path, method, headers }, (answer) => {
        const { socket } = answer
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => {
          const bytes = Buffer.concat(pieces)
          this.#count(name, socket, payload.length, bytes.length)
          resolve({ answer, text: plainOf(bytes, answer.headers['content-encoding']).toString() })
        })
      })
      sending.on('error', reject)
      sending.end(payload)
    })
  }

  #count(name: string, socket: Socket, sent: number, received: number): void {
    const passed = socket.bytesRead + socket.bytesWritten
    const heads = passed - (this.#passed.get(socket) ?? 0) - sent - received
    this.#passed.set(socket, passed)
    const of = this.#of(name)
    of.requests += 1
    of.sent += sent
    of.received += received
    of.heads += heads
  }

  #begin(name: string): void {
    const open = this.#open.get(name) ?? { requests: 0, since: performance.now() }
    if (open.requests === 0) open.since = performance.now()
    open.requests += 1
    this.#open.set(name, open)
  }

  #end(name: string): void {
    const open = this.#open.get(name)!
    open.requests -= 1
    if (open.requests === 0) this.#of(name).ms += performance.now() - open.since
  }

  #of(name: string): Traffic {
    return (this.traffic[name] ??= nothing())
  }
}

const nothing = (): Traffic => ({ requests: 0, sent: 0, received: 0, heads: 0, ms: 0 })
