import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftKeeper, type Fields, type Saved } from './draft-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A form of one field, and what reached the server. */
function aForm(found: Fields | null = null, answers: Saved[] = []) {
  const saves: { words: unknown; leaving: boolean }[] = []
  let touched = 0
  const keeper = new DraftKeeper(
    async (content, leaving) => {
      saves.push({ words: (JSON.parse(content) as Fields)['words'], leaving })
      return answers.shift() ?? 'kept'
    },
    found,
    () => (touched += 1),
  )
  const begun = keeper.first('words', '')
  return { keeper, saves, begun, touched: () => touched, type: (words: string) => keeper.put('words', words) }
}

describe('a form that is being filled in', () => {
  test('is saved once, a second after typing stops', async () => {
    const { saves, type } = aForm()
    for (const words of ['a', 'ab', 'abc']) {
      type(words)
      await vi.advanceTimersByTimeAsync(900)
    }
    expect(saves).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(saves).toEqual([{ words: 'abc', leaving: false }])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves).toHaveLength(1)
  })

  test('is saved in between when somebody types without a pause', async () => {
    const { saves, type } = aForm()
    for (let n = 0; n < 20; n++) {
      type(`words ${n}`)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(saves).toHaveLength(1)
  })

  test('is not saved while nothing was changed', async () => {
    const { keeper, saves } = aForm({ words: 'kept' })
    keeper.put('words', 'kept')
    await keeper.flush(true)
    expect(saves).toEqual([])
  })

  test('is saved at once when the page goes, even while an earlier save is on its way', async () => {
    const waiting: (() => void)[] = []
    const sent: string[] = []
    const keeper = new DraftKeeper((content) => {
      sent.push(content)
      return new Promise((resolve) => waiting.push(() => resolve('kept')))
    }, null)
    keeper.put('words', 'half')
    await vi.advanceTimersByTimeAsync(1000)
    keeper.put('words', 'all')
    void keeper.flush(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual(['{"words":"half"}', '{"words":"all"}'])
  })
})

describe('a save that did not arrive', () => {
  test('is made again by itself, with what was typed meanwhile', async () => {
    const { saves, type } = aForm(null, ['try-again'])
    type('a')
    await vi.advanceTimersByTimeAsync(1000)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(saves.map(({ words }) => words)).toEqual(['a', 'a'])
  })

  test('waits for the next word when it was refused', async () => {
    const { saves, type } = aForm(null, ['give-up'])
    type('a')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves).toHaveLength(1)
    type('b')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saves).toHaveLength(2)
  })
})

describe('a form that is opened again', () => {
  test('begins with what was kept of it', () => {
    const { begun, keeper } = aForm({ words: 'half a sentence', other: 1 })
    expect([begun, keeper.hasResumed, keeper.fields['other']]).toEqual(['half a sentence', true, 1])
  })

  test('begins with its own value where what was kept no longer fits, and does not say that it goes on', () => {
    const { begun, keeper } = aForm({ words: ['another', 'shape'] })
    expect([begun, keeper.hasResumed]).toEqual(['', false])
  })

  test('gives a part of the form that comes back what stands in it now', () => {
    const { keeper, type } = aForm({ words: 'old' })
    type('new')
    expect(keeper.first('words', '')).toBe('new')
  })
})

test('a form that was sent is not saved once more', async () => {
  const { keeper, saves, type } = aForm()
  type('a')
  await keeper.end()
  type('b')
  await keeper.flush(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saves).toEqual([])
})
