import { readFileSync, readdirSync } from 'node:fs'
import { cruise } from './architecture.ts'
import { home, programOf } from './program.ts'
import { checking, runNode, running, type Step } from './step.ts'
import { styleFaults } from './style.ts'

const tsc = programOf('typescript', 'tsc')

/** Everything that can be known without running the product: `npm run check`, and the first part of `npm test`. */
export const checks: readonly Step[] = [
  ...['model', 'server', 'web'].map((part) => running(`types of the ${part}`, tsc, ['-p', `tsconfig.${part}.json`])),
  running('lint', programOf('oxlint', 'oxlint'), ['--type-aware', '--deny-warnings']),
  running('format', programOf('oxfmt', 'oxfmt'), ['--check', '.']),
  checking('architecture', architectureFaults),
  running('nothing unused', programOf('knip', 'knip'), ['--no-progress']),
  checking('style', () => styleFaults(home)),
  checking('generated documents are fresh', staleDocuments),
]

function architectureFaults(): string[] {
  const { modules, violations } = cruise(home)
  console.log(`  ${modules} modules read`)
  return violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
}

/** Runs the generator; what it changes was stale. */
async function staleDocuments(): Promise<string[]> {
  const before = readDocuments()
  const { code, said } = await runNode(['apps/cli/generate-docs.ts'], { show: false })
  if (code !== 0) return [`The documents could not be generated: ${said.trim()}`]
  const after = readDocuments()
  if (after.size === 0) return ['The generator wrote nothing into docs/.']
  const changed = [...after].filter(([name, text]) => before.get(name) !== text)
  return changed.map(([name]) => `docs/${name} was stale; it has just been written anew: commit it.`)
}

function readDocuments(): Map<string, string> {
  const folder = `${home}docs/`
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') || name.endsWith('.json'))
  return new Map(names.map((name) => [name, readFileSync(folder + name, 'utf8')]))
}
