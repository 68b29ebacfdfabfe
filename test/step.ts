import { spawn } from 'node:child_process'
import { home } from './program.ts'

/** What one step of the check or of the tests came to. Each check counts as one, each test as one. */
export interface Outcome {
  passed: number
  failed: number
}

export interface Step {
  name: string
  run: () => Promise<Outcome>
}

/** Runs the steps one after the other, all of them, so that one run shows every fault. */
export async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  const total: Outcome = { passed: 0, failed: 0 }
  const broken: string[] = []
  for (const { name, run } of steps) {
    console.log(`\n▸ ${name}`)
    const start = performance.now()
    const outcome = await run().catch(failure)
    // A step that tried nothing proves nothing.
    if (outcome.passed + outcome.failed === 0) outcome.failed = 1
    total.passed += outcome.passed
    total.failed += outcome.failed
    if (outcome.failed > 0) broken.push(name)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(
      `  ${outcome.failed === 0 ? 'ok' : 'FAILED'}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`,
    )
  }
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`)
  return total
}

/** The last line of `npm run check` and `npm test`, and the exit code that belongs to it. */
export function finish({ passed, failed }: Outcome): void {
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

/** A check made in this process: the faults it found, in a sentence each. */
export function checking(name: string, findFaults: () => string[] | Promise<string[]>): Step {
  const run = async (): Promise<Outcome> => {
    const faults = await findFaults()
    for (const fault of faults) console.log(`  ${fault}`)
    return faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
  return { name, run }
}

/** A check that a program makes; what it says is shown when it fails. */
export function running(name: string, script: string, options: readonly string[]): Step {
  const run = async (): Promise<Outcome> => {
    const { code, said } = await runNode([script, ...options], { show: false })
    if (code === 0) return { passed: 1, failed: 0 }
    console.log(said.trimEnd())
    return { passed: 0, failed: 1 }
  }
  return { name, run }
}

interface Ended {
  code: number
  said: string
}

/** Runs a script with this Node.js in the project's folder; shown as it goes, or kept. */
export async function runNode(
  parts: readonly string[],
  { show, environment }: { show: boolean; environment?: NodeJS.ProcessEnv },
): Promise<Ended> {
  const child = spawn(process.execPath, parts, {
    cwd: home,
    env: { ...process.env, ...environment },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
  let said = ''
  const keep = (text: Buffer): void => {
    said += text.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolve(exitCode ?? 1))
  })
  return { code, said }
}

function failure(error: unknown): Outcome {
  console.log(`  ${error instanceof Error ? error.message : String(error)}`)
  return { passed: 0, failed: 1 }
}
