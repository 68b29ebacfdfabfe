import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { home } from '#test/program.ts'

export const kinds = ['lost', 'diverged', 'leaked', 'silently_overwritten'] as const
export type Total = Record<(typeof kinds)[number], number>

/** Fewer are done before another process has started. */
const worthSharing = 100

/** The seeds in as many shares as there are processors. */
export function sharesOf(seeds: readonly number[]): number[][] {
  const count = seeds.length < worthSharing ? 1 : availableParallelism()
  const most = Math.ceil(seeds.length / count)
  return Array.from({ length: count }, (_, at) => seeds.slice(at * most, (at + 1) * most))
}

/**
 * Each share in a process of its own, with a PostgreSQL of its own. What they say of failures stands here too.
 * @throws when one of them ended without its figures
 */
export async function inShares(shares: readonly (readonly number[])[]): Promise<Total> {
  const totals = await Promise.all(shares.map((seeds) => inProcess(seeds)))
  return Object.fromEntries(kinds.map((kind) => [kind, totals.reduce((sum, total) => sum + total[kind], 0)])) as Total
}

async function inProcess(seeds: readonly number[]): Promise<Total> {
  const span = `--seeds=${seeds[0]}-${seeds.at(-1)}`
  const child = spawn(process.execPath, ['drills/run.ts', 'offline', span], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let figures: Total | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('offline ')) figures = figuresIn(line)
    else process.stdout.write(`${line}\n`)
  }
  if (!figures) throw new Error(`The histories ${span} ended without their figures.`)
  return figures
}

function figuresIn(line: string): Total {
  return Object.fromEntries(kinds.map((kind) => [kind, Number(new RegExp(` ${kind}=(\\d+)`).exec(line)![1])])) as Total
}
