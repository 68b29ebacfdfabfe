import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { home } from '#test/program.ts'

export interface ServerProcess {
  /** Such as http://127.0.0.1:34567. */
  address: string
  /** All that it has written so far, both streams. */
  said: () => string
  /** As `systemctl stop` would; waits for the end. */
  stop: () => Promise<void>
  /** kill -9; waits until it is gone. */
  kill: () => Promise<void>
}

export interface ServerOptions {
  /** The node's settings; nothing of this process's environment but the path reaches it. */
  settings: Readonly<Record<string, string>>
  /** Runs instead of the server, and starts it: for sabotage. */
  entry?: string
  /** False: as `npm start` runs it, with no demonstration. */
  isDemo?: boolean
}

const startMostMs = 240_000

/**
 * The real server as a process of its own, on a free port.
 * @throws when it ended or did not say that it is ready within four minutes
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { settings, entry = 'apps/server/main.ts', isDemo = true } = options
  const env = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...settings }
  const child = spawn(process.execPath, [entry, ...(isDemo ? ['--demo'] : [])], {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A drill that dies must not leave a server behind.
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await once(child, 'exit')
  }
  try {
    const address = await readyAt(child, () => said)
    return { address, said: () => said, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
}

function readyAt(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new Error(`The server was not ready within four minutes: ${said()}`)),
      startMostMs,
    )
    const over = (act: () => void) => {
      clearTimeout(tooLate)
      act()
    }
    child.stdout!.on('data', () => {
      const ready = /Pokpong is ready at (\S+)\n/.exec(said())
      if (ready) over(() => resolve(ready[1]!))
    })
    child.once('error', (error) => over(() => reject(error)))
    child.once('exit', () => over(() => reject(new Error(`The server ended while it started: ${said()}`))))
  })
}
