import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PostgresServer, startPostgres } from '#test/world/postgres-server.ts'

/** What stands below the server and is killed together with it. */
export interface Engine {
  name: 'pglite' | 'postgres'
  /** Starts it, again after a kill. @returns the settings by which the server finds it */
  start: () => Promise<Record<string, string>>
  kill: () => Promise<void>
  end: () => Promise<void>
}

/** The embedded engine lives and dies in the server's own process. */
export function embedded(): Engine {
  return { name: 'pglite', start: async () => ({}), kill: async () => {}, end: async () => {} }
}

/** PostgreSQL 15, durable as in production. */
export function postgres(): Engine {
  let first: PostgresServer | undefined
  let running: PostgresServer | undefined
  return {
    name: 'postgres',
    start: async () => {
      running = await startPostgres({ durable: true, ...(first ? { folder: first.folder } : {}) })
      first ??= running
      return { DATABASE_URL: running.url }
    },
    kill: async () => {
      for (const pid of processesOf(running!)) killNow(pid)
      await running!.kill()
    },
    end: async () => {
      if (running !== first) await running?.stop()
      // Whoever made the folder removes it.
      await first?.stop()
    },
  }
}

/** Every process of the cluster: a backend that outlived the others could still write what it had begun. */
function processesOf({ folder }: PostgresServer): number[] {
  const postmaster = Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const pairs = list.map((line) => line.trim().split(/\s+/).map(Number))
  return [postmaster, ...pairs.filter(([, parent]) => parent === postmaster).map(([pid]) => pid!)]
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}
