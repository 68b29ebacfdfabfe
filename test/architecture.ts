import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { programOf } from './program.ts'

export interface Cruise {
  modules: number
  violations: { rule: string; from: string; to: string }[]
}

const roots = ['apps', 'capabilities', 'countries', 'demo', 'platform']

/**
 * Holds the imports below a folder against `architecture.ts`.
 * @throws when nothing was read: under a compiler it does not know, dependency-cruiser reads no file and finds no fault
 */
export function cruise(folder: string): Cruise {
  const present = roots.filter((root) => existsSync(join(folder, root)))
  const options = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...present]
  const run = spawnSync(process.execPath, [programOf('dependency-cruiser', 'depcruise'), ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr || run.stdout}`)
  const { summary, modules } = JSON.parse(run.stdout) as Answer
  const ours = modules.filter(({ source }) => roots.some((root) => source.startsWith(`${root}/`)))
  if (ours.length === 0)
    throw new Error('dependency-cruiser read no module; a check that reads nothing proves nothing.')
  const violations = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { modules: ours.length, violations }
}

interface Answer {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}
