import { parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { openDurable } from './durable-pglite.ts'
import type { Answer, EngineOptions, Request } from './embedded-engine.ts'

/** The thread that the embedded engine runs in; see embedded-engine.ts. */
const port = parentPort!

/** The raw stream, because every other way in PGlite parses the answer too, and keeps it. */
async function answerTo(pglite: PGlite, messages: Uint8Array): Promise<Uint8Array> {
  const parts: Buffer[] = []
  // The bytes are a window on the engine's memory, so they are copied.
  await pglite.execProtocolRawStream(messages, { syncToFs: false, onRawData: (bytes) => parts.push(Buffer.from(bytes)) })
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

function answer(message: Answer): void {
  port.postMessage(message)
}

try {
  const engine = await openDurable(workerData as EngineOptions)
  port.on('message', async (request: Request) => {
    try {
      if ('messages' in request) answer({ answer: await answerTo(engine.pglite, request.messages) })
      else if (request.ask === 'diskSyncs') answer({ answer: engine.diskSyncs() })
      else {
        await engine.pglite.close()
        answer({ answer: 0 })
      }
    } catch (error) {
      answer({ fault: `The embedded database failed: ${String(error)}` })
    }
  })
  answer({ started: true })
} catch (error) {
  answer({ fault: error instanceof Error ? error.message : String(error) })
}
