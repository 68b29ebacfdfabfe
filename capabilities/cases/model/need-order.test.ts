import { describe, expect, it } from 'vitest'
import { firstContactDue, type NeedSigns, orderOfNeed } from './need-order.ts'

const calm: NeedSigns = { status: 'open', urgency: 'normal', urgentNeed: false, contactDue: null, needDue: null }
const early = new Date('2024-07-10T00:00:00Z')
const late = new Date('2024-07-16T00:00:00Z')

describe('the order of need', () => {
  it('puts danger before what cannot wait, that before dates, and dates before the rest', () => {
    const ranks = [
      { ...calm, urgency: 'danger-now' as const },
      { ...calm, urgency: 'next' as const, contactDue: early },
      { ...calm, contactDue: late },
      calm,
      { ...calm, status: 'closed' as const, urgency: 'danger-now' as const },
    ].map((signs) => orderOfNeed(signs).rank)
    expect(ranks).toEqual([3, 2, 1, 0, -1])
  })

  it('treats an urgent need like an urgent case', () => {
    expect(orderOfNeed({ ...calm, urgentNeed: true }).rank).toBe(2)
  })

  it('counts the earlier of contact and need', () => {
    expect(orderOfNeed({ ...calm, contactDue: late, needDue: early }).due).toEqual(early)
    expect(orderOfNeed({ ...calm, contactDue: late }).due).toEqual(late)
  })

  it('gives a closed case no date, so that nobody is called late for it', () => {
    expect(orderOfNeed({ ...calm, status: 'closed', contactDue: early }).due).toBeNull()
  })

  it('asks for contact within two hours in danger and within three days otherwise', () => {
    expect(firstContactDue('danger-now', early).toISOString()).toBe('2024-07-10T02:00:00.000Z')
    expect(firstContactDue('normal', early).toISOString()).toBe('2024-07-13T00:00:00.000Z')
  })
})
