import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { home } from '#test/program.ts'
import type { Drill } from './drill.ts'
import { type Engine, embedded, postgres } from './kill-engine.ts'
import { Writer } from './kill-writer.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { prepareSmallNode } from './small-node.ts'

const roundsEach = 30
const writers = 16

interface Tally {
  rounds: number
  lost: number
  failedStarts: number
  verified: boolean
}

/**
 * kill -9 of the server, and of every PostgreSQL process below it, in the middle of 16 writers; everything that was
 * acknowledged must be there after the next start, and the record must verify. Sabotage acknowledges some writes that
 * are rolled back.
 */
export const kill: Drill = {
  name: 'kill',
  run: async ({ sabotage }) => {
    const each = sabotage ? 1 : roundsFrom(process.argv)
    const total: Tally = { rounds: 0, lost: 0, failedStarts: 0, verified: true }
    for (const engine of sabotage ? [postgres()] : [embedded(), postgres()]) {
      const { rounds, lost, failedStarts, verified } = await killOn(engine, each, sabotage)
      process.stdout.write(`${engine.name}: rounds=${rounds} lost=${lost} failed_starts=${failedStarts}\n`)
      total.rounds += rounds
      total.lost += lost
      total.failedStarts += failedStarts
      total.verified &&= verified
    }
    process.stdout.write(`kill rounds=${total.rounds} lost=${total.lost} failed_starts=${total.failedStarts}\n`)
    return total.lost === 0 && total.failedStarts === 0 && total.verified && total.rounds > 0 ? 0 : 1
  },
}

/** @param words `--rounds N`: so many on each engine, for a shorter look */
function roundsFrom(words: readonly string[]): number {
  const at = words.indexOf('--rounds')
  return at < 0 ? roundsEach : Math.max(1, Number(words[at + 1]) || roundsEach)
}

async function killOn(engine: Engine, rounds: number, sabotage: boolean): Promise<Tally> {
  const place = await mkdtemp(join(tmpdir(), 'pokpong-kill-'))
  const own = { DATA_DIR: join(place, 'node'), KEYRING_FILE: join(place, 'keyring.json'), POKPONG_QUIET: '1' }
  try {
    const below = await engine.start()
    await prepareSmallNode({ ...own, ...below })
    const server = await startServer(optionsFor({ ...own, ...below }, sabotage))
    return await new Siege(engine, own, sabotage, server).run(rounds)
  } finally {
    await engine.end()
    await rm(place, { recursive: true, force: true })
  }
}

function optionsFor(settings: Record<string, string>, sabotage: boolean) {
  return sabotage ? { settings, entry: 'drills/kill-careless-server.ts' } : { settings }
}

class Siege {
  readonly #engine: Engine
  readonly #own: Record<string, string>
  readonly #sabotage: boolean
  #server: ServerProcess
  #settings: Record<string, string>
  #failedStarts = 0

  constructor(engine: Engine, own: Record<string, string>, sabotage: boolean, server: ServerProcess) {
    this.#engine = engine
    this.#own = own
    this.#settings = own
    this.#sabotage = sabotage
    this.#server = server
  }

  async run(rounds: number): Promise<Tally> {
    const staff: Writer[] = []
    for (let at = 0; at < writers; at += 1)
      staff.push(await Writer.signIn(at % 2 === 0 ? 'caseWorker' : 'colleague', this.#server.address))
    let lost = 0
    for (let round = 0; round < rounds; round += 1) {
      await this.#killWhileWriting(staff)
      await this.#startAgain()
      for (const writer of staff) writer.moveTo(this.#server.address)
      lost += await sum(staff, (writer) => writer.countLost(writer.currentCase))
      if (!this.#sabotage) await Promise.all(staff.map((writer) => writer.repeatUnanswered()))
    }
    // Once more all of it: what was there after one crash must outlive the next.
    const lostAtLast = rounds > 1 ? await sum(staff, (writer) => writer.countLost(writer.kept.keys())) : lost
    await this.#server.stop()
    const verified = this.#sabotage || (await verifies({ ...this.#own, ...this.#settings }))
    return { rounds, lost: Math.max(lost, lostAtLast), failedStarts: this.#failedStarts, verified }
  }

  async #killWhileWriting(staff: readonly Writer[]): Promise<void> {
    let isOver = false
    const enough = countAcknowledged(staff) + (this.#sabotage ? 120 : writers + Math.random() * 4 * writers)
    const writing = staff.map((writer) => writer.writeUntilKilled(() => isOver))
    // By what was acknowledged rather than by the clock, so that a busy machine makes the drill slower and not weaker.
    while (isGoingOn(staff, enough)) await pause(Math.random() * 20)
    await Promise.all(
      Math.random() < 0.5 ? [this.#server.kill(), this.#engine.kill()] : [this.#engine.kill(), this.#server.kill()],
    )
    isOver = true
    await Promise.all(writing)
    const refusal = staff.find((writer) => writer.refusal !== undefined)?.refusal
    if (refusal && !this.#sabotage) throw new Error(`The server refused what it should have carried out: ${refusal}`)
  }

  /** A start that fails is counted and tried once more; if that fails too, there is nothing left to look at. */
  async #startAgain(): Promise<void> {
    this.#settings = { ...this.#own, ...(await this.#engine.start()) }
    const options = optionsFor(this.#settings, this.#sabotage)
    this.#server = await startServer(options).catch((error: Error) => {
      process.stdout.write(`A start failed: ${error.message}\n`)
      this.#failedStarts += 1
      return startServer(options)
    })
  }
}

/** The audit record after all of it, by the command that an auditor would use. */
async function verifies(settings: Record<string, string>): Promise<boolean> {
  const env = { PATH: process.env['PATH'], ...settings }
  return new Promise((resolve) => {
    execFile(process.execPath, ['apps/cli/main.ts', 'verify'], { cwd: home, env }, (error, stdout, stderr) => {
      if (error) process.stdout.write(`${stdout}${stderr}`)
      resolve(error === null)
    })
  })
}

async function sum<T>(list: readonly T[], count: (each: T) => Promise<number>): Promise<number> {
  const counts = await Promise.all(list.map(count))
  return counts.reduce((total, each) => total + each, 0)
}

function isGoingOn(staff: readonly Writer[], enough: number): boolean {
  return countAcknowledged(staff) < enough && staff.some((writer) => writer.refusal === undefined)
}

function countAcknowledged(staff: readonly Writer[]): number {
  return staff.reduce((total, writer) => total + writer.acknowledged, 0)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
