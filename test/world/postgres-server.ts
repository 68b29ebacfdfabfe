import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePostgres } from '../install/postgres.ts'

export interface PostgresServer {
  /** Of the database `postgres`, as the superuser. */
  url: string
  folder: string
  /** Ends it in order, and deletes the folder if `startPostgres` made it. */
  stop(): Promise<void>
  /** kill -9 of the whole server. The folder stays: `startPostgres({ durable, folder })` starts on it again. */
  kill(): Promise<void>
}

interface PostgresOptions {
  /** True for benches and drills: every commit reaches the disk. */
  durable: boolean
  /** Where an earlier server left its files; a new one in a temporary folder when absent. */
  folder?: string
}

/** PostgreSQL of our own on a free port, reachable from this machine only. It never runs as root. */
export async function startPostgres({ durable, folder: given }: PostgresOptions): Promise<PostgresServer> {
  const programs = ensurePostgres()
  const folder = given ?? mkdtempSync(join(tmpdir(), 'pokpong-postgres-'))
  const person = unprivileged()
  if (person && !given) chownSync(folder, person.uid, person.gid)
  const cluster = join(folder, 'cluster')
  if (!existsSync(cluster)) {
    const options = [
      '-D',
      cluster,
      '-U',
      'pokpong',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      ...(durable ? [] : ['-N']),
    ]
    execFileSync(join(programs, 'initdb'), options, { ...person, cwd: folder, stdio: 'ignore' })
  }
  const port = await freePort()
  const server = await startOn({ program: join(programs, 'postgres'), cluster, port, durable, person })
  const guard = endWithUs(server.pid!)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    guard.kill()
    if (server.exitCode === null && server.signalCode === null && server.kill(signal)) await once(server, 'exit')
  }
  return {
    url: `postgresql://pokpong@127.0.0.1:${port}/postgres`,
    folder,
    stop: async () => {
      await end('SIGINT')
      if (!given) rmSync(folder, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
  }
}

type Person = Pick<SpawnOptions, 'uid' | 'gid'> & { uid: number; gid: number }

/** PostgreSQL refuses to run as root, so root lends it another identity. */
function unprivileged(): Person | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (kind: '-u' | '-g', name: string): number => Number(execFileSync('id', [kind, name], { stdio: 'pipe' }))
  try {
    return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') }
  } catch {
    return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') }
  }
}

interface Start {
  program: string
  cluster: string
  port: number
  durable: boolean
  person: Person | undefined
}

const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'max_connections=100',
]

/** After kill -9 the old children may hold on for a moment, and PostgreSQL will not start beside them. */
async function startOn(start: Start): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryStart(start)
    } catch (error) {
      if (attempt === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

async function tryStart({ program, cluster, port, durable, person }: Start): Promise<ChildProcess> {
  const chosen = [`port=${port}`, ...settings, ...(durable ? [] : quick)].flatMap((each) => ['-c', each])
  const server = spawn(program, ['-D', cluster, ...chosen], {
    ...person,
    cwd: cluster,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
  return server
}

/** A small process that ends the server when ours is gone, even by kill -9: it notices that its input has ended. */
function endWithUs(pid: number): ChildProcess {
  const script = `process.stdin.resume().on('end', () => { try { process.kill(${pid}, 'SIGQUIT') } catch {} })`
  const guard = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
  return guard
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
