import { Worker } from 'node:worker_threads'
import type { Send } from './embedded-stream.ts'

/** The embedded PostgreSQL, wherever it runs. */
export interface Engine {
  send: Send
  diskSyncs: () => Promise<number>
  stop: () => Promise<void>
}

export interface EngineOptions {
  folder: string
  careless: boolean
}

export type Request = { messages: Uint8Array } | { ask: 'diskSyncs' | 'stop' }
export type Answer = { started: true } | { answer: Uint8Array | number } | { fault: string }

/**
 * Starts the engine in a thread, because it works synchronously: a statement and the disk would otherwise hold up
 * every request. Answers come in the order of the requests.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const worker = new Worker(new URL('./embedded-thread.ts', import.meta.url), { workerData: options })
  const ask = conversation(worker)
  await ask(undefined)
  return {
    send: async (messages) => (await ask({ messages })) as Uint8Array,
    diskSyncs: async () => (await ask({ ask: 'diskSyncs' })) as number,
    stop: async () => {
      await ask({ ask: 'stop' })
      await worker.terminate()
    },
  }
}

type Ask = (request: Request | undefined) => Promise<Uint8Array | number>

/** The first question is answered by the thread's own start. */
function conversation(worker: Worker): Ask {
  const waiting: { resolve: (answer: Uint8Array | number) => void; reject: (error: Error) => void }[] = []
  let ended: Error | undefined
  const end = (error: Error): void => {
    ended = error
    for (const each of waiting.splice(0)) each.reject(error)
  }
  worker.on('message', (answer: Answer) => {
    const first = waiting.shift()
    if ('fault' in answer) first?.reject(new Error(answer.fault))
    else first?.resolve('answer' in answer ? answer.answer : 0)
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('The embedded database has stopped.')))
  return (request) => {
    if (ended) return Promise.reject(ended)
    if (request) worker.postMessage(request)
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
  }
}
