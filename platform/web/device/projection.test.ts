import { expect, test, vi } from 'vitest'
import * as z from 'zod'
import { command, query } from '#platform/model/contract.ts'
import { collection, offlineCommand, questionKey, shows } from '#platform/model/offline.ts'
import { type Ground, viewAt } from './projection.ts'

const trial = { summary: 'A trial.', path: '/trial', policy: 'public' } as const
const Id = z.object({ id: z.string() })
const mark = command({ ...trial, name: 'trial/mark', input: Id, output: z.object({}) })
const readOne = query({ ...trial, name: 'trial/one', input: Id, output: z.object({ marks: z.number() }) })
const list = query({
  ...trial,
  name: 'trial/list',
  input: z.object({}),
  output: z.object({ marks: z.array(z.number()) }),
})
const home = query({
  ...trial,
  name: 'trial/home',
  input: z.object({}),
  output: z.object({ lengths: z.array(z.number()) }),
})
const fitted = query({ ...trial, name: 'trial/fitted', input: z.object({}), output: z.object({ length: z.number() }) })

/** A home screen that asks a list for each waiting command, which asks a record: as My work does. */
function aGround(count: number) {
  const applied = vi.fn<(name: string) => void>()
  const how = offlineCommand(mark, {
    about: ({ id }) => id,
    output: () => ({}),
    shows: [
      shows(readOne, (answer, { input }, asked) => {
        applied('one')
        return asked.id === input.id ? { marks: (answer?.marks ?? 0) + 1 } : answer
      }),
      shows(list, async (answer, { input }, _asked, view) => {
        applied('list')
        const before = await view.ask(readOne, { id: input.id })
        return { marks: [...(answer?.marks ?? []), before?.marks ?? 0] }
      }),
      shows(home, async (answer, _made, _asked, view) => {
        applied('home')
        const { marks } = (await view.ask(list, {})) ?? { marks: [] }
        const { length } = (await view.ask(fitted, {}))!
        return { lengths: [...(answer?.lengths ?? []), marks.length, length] }
      }),
    ],
  })
  const fit = collection(fitted, {
    absent: async (_asked, view) => ({ length: (await view.ask(list, {}))?.marks.length ?? 0 }),
  })
  const held = vi.fn<Ground['held']>((name) => Promise.resolve(name === readOne.name ? { marks: 10 } : undefined))
  const entries = Array.from({ length: count }, (_, at) => ({
    seq: at,
    state: 'waiting' as const,
    accountId: 'somebody',
    about: 'trial',
    problem: null,
    commandId: String(at),
    name: mark.name,
    input: { id: `record ${at % 4}` },
    occurredAt: '2026-11-22T08:00:00.000Z',
  }))
  const ground: Ground = {
    actor: {} as Ground['actor'],
    commands: new Map([[mark.name, how]]),
    collections: new Map([[fitted.name, fit]]),
    entries,
    held,
    reached: new Map(),
  }
  const times = (name: string) => applied.mock.calls.filter(([each]) => each === name).length
  return { ground, times, held }
}

test('each waiting command sees what waited before it, and no more', async () => {
  const { ground } = aGround(9)
  const { lengths } = (await viewAt(ground, 9).ask(home, {}))!
  expect(lengths).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8])
  expect(await viewAt(ground, 9).ask(list, {})).toEqual({ marks: [10, 10, 10, 10, 11, 11, 11, 11, 12] })
  // Also after somebody asked for a later moment.
  expect(await viewAt(ground, 5).ask(list, {})).toEqual({ marks: [10, 10, 10, 10, 11] })
  expect(await viewAt(ground, 0).ask(readOne, { id: 'record 0' })).toEqual({ marks: 10 })
})

test('what waits is gone through once for each question, not once for each command', async () => {
  const { ground, times, held } = aGround(200)
  await viewAt(ground, 200).ask(home, {})
  expect(times('home')).toBe(200)
  expect(times('list')).toBe(199)
  expect(times('one')).toBeLessThanOrEqual(4 * 200)
  const askedFor = (id: string) =>
    held.mock.calls.filter(([name, key]) => name === readOne.name && key === questionKey(readOne, { id }))
  expect(askedFor('record 0')).toHaveLength(1)
})
