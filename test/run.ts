import { existsSync } from 'node:fs'
import { checks } from './checks.ts'
import { ensureChromium } from './install/chromium.ts'
import { ensurePostgres } from './install/postgres.ts'
import { home, programOf } from './program.ts'
import { finish, runNode, running, runSteps, type Step } from './step.ts'
import { databaseTests, vitest } from './vitest.ts'

/** `npm test`: everything that CI runs. Nothing is skipped: what is missing is installed, or the run ends in a sentence. */
const environment = installMissing()

const steps: Step[] = [
  ...checks,
  running('build of the web application', programOf('vite', 'vite'), ['build', '--logLevel', 'warn']),
  vitest('tests, on the embedded database', { project: 'unit', environment }),
  vitest('tests of the server, on PostgreSQL 15', {
    project: 'unit',
    environment: { ...environment, POKPONG_TEST_ENGINE: 'postgres' },
    files: databaseTests,
  }),
  vitest('journeys in the browser', { project: 'journeys', environment }),
  ...(existsSync(`${home}drills/run.ts`) ? [sabotage()] : []),
]

finish(await runSteps(steps))

function installMissing(): NodeJS.ProcessEnv {
  try {
    return { POKPONG_POSTGRES_BIN: ensurePostgres(), POKPONG_CHROMIUM: ensureChromium() }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    console.log('\n0 passed, 1 failed')
    process.exit(1)
  }
}

/** Each drill with its protection switched off: a drill that still passes then is worth nothing. */
function sabotage(): Step {
  const run = async () => {
    const { code } = await runNode(['drills/run.ts', '--all-sabotage'], { show: true, environment })
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
  return { name: 'drills notice their sabotage', run }
}
