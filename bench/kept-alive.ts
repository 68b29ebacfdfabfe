import { Agent, request } from 'node:http'
import { accounts } from '#demo/cast.ts'

/** Sixteen clients on kept connections, each signed in as the officer. As cheap as a load can be beside the server. */
export class KeptAlive {
  readonly sockets: readonly Agent[]
  readonly #address: URL
  readonly #cookies = new Map<Agent, string>()

  private constructor(address: string, clients: number) {
    this.#address = new URL(address)
    this.sockets = Array.from({ length: clients }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
  }

  static async signedIn(address: string, clients: number): Promise<KeptAlive> {
    const load = new KeptAlive(address, clients)
    for (const socket of load.sockets) {
      const { cookies } = await load.#send(socket, '/api/session/demo', { account: accounts.officer.id })
      load.#cookies.set(socket, cookies.map((cookie) => cookie.split(';')[0]).join('; '))
    }
    return load
  }

  /** @throws when the server does not answer 200: a bench of refusals would measure nothing */
  async post(socket: Agent, path: string, body: object): Promise<void> {
    const { status, text } = await this.#send(socket, path, body)
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${text}`)
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  #send(agent: Agent, path: string, body: object): Promise<{ status: number; text: string; cookies: string[] }> {
    const payload = Buffer.from(JSON.stringify(body))
    const { hostname, port } = this.#address
    const headers = {
      'content-type': 'application/json',
      'content-length': payload.length,
      cookie: this.#cookies.get(agent) ?? '',
    }
    return new Promise((resolve, reject) => {
      const sent = request({ agent, hostname, port, path, method: 'POST', headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          resolve({ status: answer.statusCode ?? 0, text, cookies: answer.headers['set-cookie'] ?? [] })
        })
      })
      sent.on('error', reject)
      sent.end(payload)
    })
  }
}
