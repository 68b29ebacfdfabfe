import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Drill } from './drill.ts'

/** Every drill of `npm run drill -- <name>`. */
const drills: Readonly<Record<string, () => Promise<Drill>>> = {
  tamper: async () => (await import('./tamper.ts')).tamper,
  canary: async () => (await import('./canary.ts')).canary,
  strangers: async () => (await import('./strangers.ts')).strangers,
  kill: async () => (await import('./kill.ts')).kill,
  fsync: async () => (await import('./fsync.ts')).fsync,
  restore: async () => (await import('./restore.ts')).restore,
  offline: async () => (await import('./offline.ts')).offline,
  device: async () => (await import('./device.ts')).device,
}

const words = process.argv.slice(2)
const name = words.find((word) => !word.startsWith('--'))
process.exitCode = words.includes('--all-sabotage')
  ? await sabotageAll()
  : await runOne(name, words.includes('--sabotage'))

async function runOne(named: string | undefined, sabotage: boolean): Promise<number> {
  const load = named === undefined ? undefined : drills[named]
  if (!load) {
    process.stderr.write(`npm run drill -- <${Object.keys(drills).join(' | ')}> [--sabotage], or --all-sabotage\n`)
    return 2
  }
  return (await load()).run({ sabotage })
}

/** A drill that passes although its protection is switched off would prove nothing: each must fail. */
async function sabotageAll(): Promise<number> {
  let useless = 0
  for (const each of Object.keys(drills)) {
    process.stdout.write(`\n▸ ${each} --sabotage\n`)
    const code = await runApart([each, '--sabotage'])
    // 1 is a drill that noticed; anything else is a drill that could not run.
    const noticed = code === 1
    process.stdout.write(noticed ? '  noticed\n' : `  NOT NOTICED (exit code ${code})\n`)
    if (!noticed) useless += 1
  }
  process.stdout.write(`\nsabotage drills=${Object.keys(drills).length} unnoticed=${useless}\n`)
  return useless === 0 ? 0 : 1
}

/** In a process of its own, so that what one drill leaves behind can't touch the next. */
async function runApart(parts: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...parts], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 3))
  })
}
