import { describe, expect, it } from 'vitest'
import { EventFields, isInOrder, openElements } from './trafficking-event.ts'

const described = { acts: ['recruitment' as const], means: [], purposes: ['forced-marriage' as const] }

describe('a trafficking event', () => {
  it('leaves the means open for an adult and asks for none of a child', () => {
    expect(openElements(described, false)).toEqual(['means'])
    expect(openElements(described, true)).toEqual([])
  })

  it('names every element that nobody described yet', () => {
    expect(openElements({ acts: [], means: [], purposes: [] }, false)).toEqual(['act', 'means', 'purpose'])
  })

  it('compares dates only as far as both are known', () => {
    expect(isInOrder({ started: '2024-07', ended: '2024' })).toBe(true)
    expect(isInOrder({ started: '2024-07-10', ended: '2024-07-09' })).toBe(false)
    expect(isInOrder({ started: '2024', ended: null })).toBe(true)
  })

  it('refuses a year of the Buddhist era and a place that is none', () => {
    const wrong = EventFields.safeParse({
      personIds: ['0197d2c4-0000-7000-8000-000000000001'],
      started: '2567-07',
      exploitedIn: 'Bangkok',
    })
    expect(wrong.error?.issues.map((issue) => issue.message).toSorted()).toEqual(['buddhist-era', 'not-a-place'])
  })
})
