import { Duplex } from 'node:stream'
import type { Engine } from './embedded-engine.ts'

/** What node-postgres takes for a socket: bytes written go to the engine in the process, its answers are read. */
export class EmbeddedStream extends Duplex {
  readonly #send: Engine['send']

  constructor(send: Engine['send']) {
    super({ allowHalfOpen: false })
    this.#send = send
  }

  /** What was written before the engine was asked goes to it in one message. */
  override _writev(chunks: { chunk: Uint8Array }[], done: (error?: Error | null) => void): void {
    this.#exchange(Buffer.concat(chunks.map(({ chunk }) => chunk)), done)
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#exchange(chunk, done)
  }

  override _read(): void {}

  #exchange(messages: Buffer, done: (error?: Error | null) => void): void {
    this.#send(messages).then(
      (answer) => {
        if (answer.length > 0) this.push(answer)
        done()
      },
      (error: Error) => done(error),
    )
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }
}
