import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { staticVariables } from './static-variables.ts'

const file = new URL('./mantine-variables.css', import.meta.url)

it('ships exactly the variables that the theme stands for', () => {
  if (process.env.UPDATE) writeFileSync(file, staticVariables())
  expect(readFileSync(file, 'utf8')).toBe(staticVariables())
})

it('sets the tokens of every scale to the same colours as the theme', async () => {
  const { colours } = await import('./colours.ts')
  const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').toLowerCase()
  for (const [name, steps] of Object.entries(colours)) {
    steps.forEach((colour, step) => expect(tokens).toContain(`--${name}-${step}: ${colour.toLowerCase()};`))
  }
})
