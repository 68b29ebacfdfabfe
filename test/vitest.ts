import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { home, programOf } from './program.ts'
import { runNode, type Outcome, type Step } from './step.ts'

interface VitestRun {
  project: 'unit' | 'journeys'
  environment: NodeJS.ProcessEnv
  /** All of the project's when absent. */
  files?: () => string[]
}

/** A step that runs a project of vitest.config.ts and counts its tests. */
export function vitest(name: string, { project, environment, files }: VitestRun): Step {
  const run = async (): Promise<Outcome> => {
    const folder = mkdtempSync(join(tmpdir(), 'pokpong-tests-'))
    const report = join(folder, 'report.json')
    const options = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]
    const parts = [programOf('vitest', 'vitest'), ...options, ...(files?.() ?? [])]
    const { code } = await runNode(parts, { show: true, environment })
    const outcome = countTests(JSON.parse(readFileSync(report, 'utf8')) as Report)
    rmSync(folder, { recursive: true })
    // A fault outside of any test (an unhandled rejection) shows in the exit code alone.
    return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
  }
  return { name, run }
}

export interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[]
}

/** A skipped test counts as failed: nothing is skipped here. So does a file that could not even be read. */
export function countTests({ testResults }: Report): Outcome {
  const all = testResults.flatMap((file) => file.assertionResults)
  const unreadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const passed = all.filter(({ status }) => status === 'passed').length
  return { passed, failed: all.length - passed + unreadable.length }
}

/** Test files that reach a database, to run them on the other engine too. */
export function databaseTests(): string[] {
  const all = globSync('{apps,capabilities,database,platform}/**/*.test.ts', { cwd: home })
  return all.filter((path) => path !== embeddedAlone && reachesDatabase(path))
}

const embeddedAlone = join('platform', 'server', 'database-pglite.test.ts')

function reachesDatabase(path: string): boolean {
  return (
    /[\\/]server[\\/]/.test(path) ||
    readFileSync(join(home, path), 'utf8').match(/#test\/world\/(database|node)/) !== null
  )
}
