import type pg from 'pg'
import { rolledBackOn } from '#test/world/database-rolled-back.ts'
import { type Attempt } from './attempts/attempt.ts'
import { type Expectations, isExpected, type Seat, type Standing } from './expectations/expectation.ts'
import { freshProofNeeded } from './expectations/fresh-proof.ts'
import { type Finding, judge, leaksIn, type Outcome, outcomeOf } from './strangers-judge.ts'
import { Scene } from './strangers-scene.ts'
import type { StrangersWorld } from './strangers-world.ts'

/** One attempt by one role in one standing; `seat` undefined is somebody without a session. */
export interface Trial {
  attempt: Attempt
  standing: Standing
  seat: Seat | undefined
  /** Without a fresh proof of presence, where the operation demands one. */
  stale?: boolean
}

export interface Tally {
  tried: number
  allowedWrongly: number
  refusedWrongly: number
  /** Rows of which at least one trial was given what it asked for. */
  given: Set<string>
  /** By finding, who. */
  findings: Map<string, string[]>
}

export function trialsOf(
  attempts: readonly Attempt[],
  standings: readonly Standing[],
  seats: readonly Seat[],
): Trial[] {
  return attempts.flatMap((attempt) => [
    { attempt, standing: 'none' as const, seat: undefined },
    ...standings.flatMap((standing) => seats.map((seat) => ({ attempt, standing, seat }))),
  ])
}

/** Tries all of them, some at a time, each in a transaction of its own that is rolled back. */
export async function tryAll(
  world: StrangersWorld,
  pool: pg.Pool,
  expectations: Expectations,
  trials: readonly Trial[],
): Promise<Tally> {
  const tally: Tally = { tried: 0, allowedWrongly: 0, refusedWrongly: 0, given: new Set(), findings: new Map() }
  const queue = [...trials]
  const work = async () => {
    for (let trial = queue.pop(); trial; trial = queue.pop()) {
      await tryOne(world, pool, expectations, trial, tally)
      const { attempt, standing, seat } = trial
      const again =
        freshProofNeeded.includes(attempt.contract.name) && isExpected(expectations[attempt.row]!, standing, seat)
      if (again) await tryOne(world, pool, expectations, { ...trial, stale: true }, tally)
    }
  }
  await Promise.all(Array.from({ length: pool.options.max }, work))
  return tally
}

async function tryOne(
  world: StrangersWorld,
  pool: pg.Pool,
  expectations: Expectations,
  trial: Trial,
  tally: Tally,
): Promise<void> {
  const { attempt, standing, seat, stale } = trial
  const { database, end } = await rolledBackOn(pool, 'postgres')
  try {
    const scene = new Scene(world, database, standing, seat)
    if (stale && scene.actor) scene.actor = { ...scene.actor, steppedUpUntil: null }
    const outcome = await carryOut(attempt, scene)
    tally.tried += 1
    if (outcome.kind === 'given' && !stale) tally.given.add(attempt.row)
    const expectation = stale ? {} : expectations[attempt.row]!
    const finding = judge(attempt.row, expectation, standing, seat, outcome)
    for (const each of [...(finding ? [finding] : []), ...leaksIn(attempt.row, world.marks, standing, seat, outcome)]) {
      note(tally, trial, each)
    }
  } finally {
    await end()
  }
}

async function carryOut(attempt: Attempt, scene: Scene): Promise<Outcome> {
  // Where others cannot bring the file into that state (a declined offer is not accepted any more), it stays as it is.
  scene.arranged = await Promise.resolve(attempt.before?.(scene)).catch(() => undefined)
  const input = attempt.input(scene)
  return outcomeOf(attempt, scene, () => scene.run(scene.actor, attempt.contract, input))
}

function note(tally: Tally, { attempt, standing, seat, stale }: Trial, { kind, what }: Finding): void {
  if (kind === 'allowed-wrongly') tally.allowedWrongly += 1
  else tally.refusedWrongly += 1
  const key = `${kind}: ${attempt.row}, ${standing}${stale ? ', without a fresh proof' : ''}: ${what}`
  tally.findings.set(key, [...(tally.findings.get(key) ?? []), seat ?? 'nobody'])
}
