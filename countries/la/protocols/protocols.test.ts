import { describe, expect, test } from 'vitest'
import { askedQuestions } from '#capabilities/screening/model/protocol.ts'
import { labourRows } from './questions-labour.ts'
import { protocols } from './packs.ts'

const byId = (id: string) => protocols.find((protocol) => protocol.id === id)!

describe('the Lao protocol packs', () => {
  test('the ILO list has 67 items for adults and 65 for children, in six dimensions of the published sizes', () => {
    const sizes = Object.groupBy(labourRows, (row) => row.id.slice(0, 2))
    expect(Object.fromEntries(Object.entries(sizes).map(([id, rows]) => [id, rows!.length]))).toEqual({
      DR: 10,
      CR: 10,
      RV: 16,
      EX: 9,
      CD: 15,
      VD: 7,
    })
    expect(askedQuestions(byId('labour-adult'))).toHaveLength(67)
    expect(askedQuestions(byId('labour-child'))).toHaveLength(65)
  })

  test('three adult strengths are marked as disputed', () => {
    expect(labourRows.filter((row) => row.disputed).map((row) => row.id)).toEqual([
      'CR.money',
      'RV.past',
      'RV.organise',
    ])
  })

  test('the child list has no weak tier', () => {
    expect(labourRows.filter((row) => row.child === 'W')).toEqual([])
  })

  test('the front-line protocol has sixteen questions and covers every form', () => {
    const questions = askedQuestions(byId('front-line'))
    expect(questions).toHaveLength(16)
    const forms = ['marriage', 'sexual', 'begging', 'crime', 'organs', 'surrogacy', 'intended', 'ex-hours', 'cd-docs']
    expect(questions.map((question) => question.id)).toEqual(expect.arrayContaining(forms))
  })

  test('the sexual-exploitation slot exists and asks nothing', () => {
    expect(askedQuestions(byId('sexual-exploitation'))).toEqual([])
  })

  test('forced-criminality prompts have no strengths and are never scored', () => {
    const prompts = protocols.flatMap((protocol) =>
      protocol.questions.filter((question) => question.indicators.some((indicator) => indicator.id.startsWith('FC.'))),
    )
    expect(prompts.length).toBeGreaterThan(5)
    for (const prompt of prompts) {
      expect(prompt.indicators.map((indicator) => indicator.strength)).toEqual([{ adult: null, child: null }])
    }
  })

  test.each(protocols)(
    'every Lao question of $id ends so that the four answers fit, in normalised Lao letters',
    (protocol) => {
      for (const question of protocol.questions) {
        expect(question.text.lo).toMatch(/ ແມ່ນບໍ\?$/)
        expect(question.text.lo).toBe(question.text.lo.normalize('NFC'))
        expect(question.text.lo).not.toMatch(/[\u200b-\u200d\u0e00-\u0e7f]|\u0ecd\u0eb2/)
        expect(question.wording).toBe('unverified')
      }
    },
  )

  test('a child is addressed as ນ້ອງ and never as ທ່ານ', () => {
    expect(byId('labour-child').questions.filter((question) => question.text.lo.includes('ທ່ານ'))).toEqual([])
  })
})
