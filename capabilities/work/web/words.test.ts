import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textGaps } from '#platform/web/text/parity.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { waitingEn } from './waiting.en.ts'
import { waitingLo } from './waiting.lo.ts'

test('both languages say everything', () => {
  expect(textGaps(en, lo)).toEqual([])
  expect(textGaps(waitingEn, waitingLo)).toEqual([])
})

/** Kinds are written in the code of each capability: whole, or as `capability/${what}` with the words beside it. */
test('every kind of waiting work that is written out in a capability has its sentence', () => {
  const capabilities = new URL('../../', import.meta.url)
  const kinds = readdirSync(capabilities).flatMap((name) => {
    const server = new URL(`${name}/server/`, capabilities)
    return filesIn(server)
      .filter((file) => /waiting|public/.test(file))
      .flatMap((file) =>
        [...readFileSync(new URL(file, server), 'utf8').matchAll(new RegExp(`'(${name}/[a-z-]+)'`, 'g'))].map(
          (match) => match[1]!,
        ),
      )
  })
  expect(kinds.length).toBeGreaterThan(5)
  expect(kinds.filter((kind) => !(kind in waitingEn))).toEqual([])
})

function filesIn(folder: URL): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
