import { expect, test } from 'vitest'
import { finish, runSteps } from './step.ts'
import { countTests, databaseTests } from './vitest.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

test('skipped tests and unreadable files count as failed', () => {
  const testResults = [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed'), file('failed')]
  expect(countTests({ testResults })).toEqual({ passed: 2, failed: 3 })
})

test('a step that tried nothing or threw has failed, and the ones after it still run', async () => {
  const nothing = { name: 'nothing', run: () => Promise.resolve({ passed: 0, failed: 0 }) }
  const thrown = { name: 'thrown', run: () => Promise.reject(new Error('no')) }
  const good = { name: 'good', run: () => Promise.resolve({ passed: 3, failed: 0 }) }
  expect(await runSteps([nothing, thrown, good])).toEqual({ passed: 3, failed: 2 })
})

test('the exit code tells of any failure, and of a run without a test', () => {
  const codeOf = (passed: number, failed: number) => {
    finish({ passed, failed })
    const code = process.exitCode
    process.exitCode = undefined
    return code
  }
  expect([codeOf(5, 0), codeOf(5, 1), codeOf(0, 0)]).toEqual([0, 1, 1])
})

test('the tests of the server run again on PostgreSQL, those of the embedded engine alone do not', () => {
  const files = databaseTests()
  expect(files).toContain('platform/server/migrate.test.ts')
  expect(files).not.toContain('platform/server/database-pglite.test.ts')
  expect(files.every((path) => !path.includes('/web/'))).toBe(true)
})
