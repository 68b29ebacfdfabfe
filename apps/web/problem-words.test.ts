import { globSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync('capabilities/*/web/problem-words.ts', { cwd: new URL('../..', import.meta.url) })

test('the words of all capabilities stand side by side: no code has two meanings', async () => {
  expect(files.length).toBeGreaterThan(5)
  // A second registration with other words throws.
  for (const file of files) await import(new URL(`../../${file}`, import.meta.url).href)
})
