import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { protocols } from '#countries/la/protocols/packs.ts'
import type { Answers } from './answers.ts'
import { answerCodes } from './answers.ts'
import { evaluate } from './evaluate.ts'
import { askedQuestions, type Protocol } from './protocol.ts'
import { isPositive } from './weigh-dimensions.ts'
import { Result } from './result.ts'

const byId = (id: string) => protocols.find((protocol) => protocol.id === id)!
const adult = { isChild: false, ageBasis: 'known' } as const
const child = { isChild: true, ageBasis: 'known' } as const
const presumed = { isChild: true, ageBasis: 'may-be-a-child' } as const
const estimatedChild = { isChild: true, ageBasis: 'estimated' } as const
const ageUnknown = { isChild: false, ageBasis: 'unknown' } as const
const labour = byId('labour-adult')
const frontLine = byId('front-line')

/** The given questions answered yes, everything else no. */
function onlyYes(protocol: Protocol, ...yes: string[]): Answers {
  return Object.fromEntries(
    protocol.questions.map((question) => [question.id, yes.includes(question.id) ? 'yes' : 'no']),
  )
}

describe('a dimension is positive', () => {
  test.each([
    [2, 0, 0, true],
    [1, 1, 0, true],
    [1, 0, 1, true],
    [0, 3, 0, true],
    [0, 2, 1, true],
    [1, 0, 0, false],
    [0, 2, 0, false],
    [0, 1, 2, false],
    [0, 0, 9, false],
    [0, 0, 0, false],
  ])('with %i strong, %i medium, %i weak: %s', (strong, medium, weak, positive) => {
    expect(isPositive({ strong, medium, weak })).toBe(positive)
  })
})

describe('the ILO rule for work', () => {
  test('an adult needs exploitation and a means', () => {
    const both = evaluate(labour, onlyYes(labour, 'ex-hours', 'ex-lowpay', 'cd-docs', 'cd-denounce'), adult)
    expect(both).toMatchObject({ outcome: 'signs-found', pattern: 'exploitation-and-means' })
    expect(both.notes).toContain('consent-irrelevant-once-means')
  })

  test('exploitation alone is a pattern of its own and not a finding against an adult', () => {
    const result = evaluate(labour, onlyYes(labour, 'ex-hours', 'ex-lowpay'), adult)
    expect(result).toMatchObject({ outcome: 'not-enough-information', pattern: 'exploitation-without-means-yet' })
    expect(result.notes).toContain('exploitation-alone-still-needs-help')
  })

  test('means without exploitation may be intended exploitation', () => {
    const result = evaluate(labour, onlyYes(labour, 'dr-job', 'dr-wage'), adult)
    expect(result).toMatchObject({ outcome: 'not-enough-information', pattern: 'means-without-exploitation-yet' })
    expect(result.notes).toContain('may-be-intended-exploitation')
  })

  test.each([child, presumed, estimatedChild])('a child, known or presumed, needs no means: %o', (person) => {
    const result = evaluate(labour, onlyYes(labour, 'ex-hours', 'ex-lowpay'), person)
    expect(result).toMatchObject({ outcome: 'signs-found', pattern: 'exploitation-of-a-child' })
    expect(result.notes).toEqual(expect.arrayContaining(['child-needs-no-means', 'consent-of-a-child-irrelevant']))
  })

  test('names the answers behind each dimension and the versions', () => {
    const result = evaluate(labour, onlyYes(labour, 'dr-job', 'dr-wage', 'ex-hours'), adult)
    expect(result.dimensions[0]).toEqual({
      id: 'DR',
      state: 'positive',
      strong: 1,
      medium: 1,
      weak: 0,
      open: 0,
      answers: ['dr-job', 'dr-wage'],
    })
    expect(result.dimensions.find((dimension) => dimension.id === 'EX')!.state).toBe('not-enough-information')
    expect(result.dimensions.find((dimension) => dimension.id === 'VD')!.state).toBe('not-found')
    expect(result.rule).toEqual({ id: 'ilo-ec-2009-labour', version: '1.0.0' })
  })

  test('says when a positive dimension rests on a disputed strength', () => {
    const three = evaluate(labour, onlyYes(labour, 'rv-past', 'rv-organise', 'rv-econ'), adult)
    expect(three.notes).toContain('rests-on-disputed-strength')
    const four = evaluate(labour, onlyYes(labour, 'rv-past', 'rv-family', 'rv-econ', 'rv-illegal'), adult)
    expect(four.notes).not.toContain('rests-on-disputed-strength')
  })

  test('the presumption of childhood hides nothing that the adult list would show', () => {
    const answers = onlyYes(labour, 'ex-nosocial', 'ex-manip', 'ex-living')
    expect(evaluate(labour, answers, presumed).outcome).toBe('signs-found')
  })
})

describe('parts without a scored rule', () => {
  test.each(['marriage', 'sexual', 'begging', 'crime', 'organs', 'surrogacy', 'intended'])(
    '%s: any sign asks the authority',
    (id) => {
      const result = evaluate(frontLine, onlyYes(frontLine, id), adult)
      expect(result).toMatchObject({ outcome: 'signs-found', pattern: 'signs-without-a-rule' })
      expect(result.notes).toContain('part-not-scored-ask-authority')
    },
  )

  test('a reported feature of scam compounds never fills a dimension', () => {
    const zone = byId('zone-inspection')
    const answers = Object.fromEntries(askedQuestions(zone).map((question) => [question.id, 'unknown' as const]))
    const result = evaluate(zone, { ...answers, 'fc-quota': 'yes', 'fc-punish': 'yes', 'fc-sold': 'yes' }, adult)
    expect(result.outcome).toBe('signs-found')
    expect(result.dimensions.filter((dimension) => dimension.state === 'positive')).toEqual([])
  })

  test('a question asked the other way round is a sign when answered no', () => {
    const zone = byId('zone-inspection')
    const result = evaluate(zone, { 'free-papers': 'no', 'free-leave': 'no' }, adult)
    expect(result.dimensions.find((dimension) => dimension.id === 'CD')).toMatchObject({ state: 'positive', strong: 2 })
  })
})

const anyProtocol = fc.constantFrom(...protocols.filter((protocol) => protocol.questions.length > 0))
const anyPerson = fc.constantFrom<Parameters<typeof evaluate>[2]>(adult, child, presumed, estimatedChild, ageUnknown)
const anyCase = anyProtocol.chain((protocol) =>
  fc.record({
    protocol: fc.constant(protocol),
    person: anyPerson,
    answers: fc
      .array(fc.option(fc.constantFrom(...answerCodes)), {
        minLength: protocol.questions.length,
        maxLength: protocol.questions.length,
      })
      .map(
        (codes) =>
          Object.fromEntries(
            protocol.questions.flatMap((question, at) => (codes[at] ? [[question.id, codes[at]]] : [])),
          ) as Answers,
      ),
    at: fc.nat(protocol.questions.length - 1),
  }),
)
const positives = (result: Result) => result.dimensions.filter(({ state }) => state === 'positive').map(({ id }) => id)
const order = ['no-signs-found-yet', 'not-enough-information', 'signs-found']

describe('whatever the answers', () => {
  test('one more sign never takes a sign, a positive dimension or a finding away', () => {
    fc.assert(
      fc.property(anyCase, ({ protocol, person, answers, at }) => {
        const question = protocol.questions[at]!
        const before = evaluate(protocol, answers, person)
        const after = evaluate(protocol, { ...answers, [question.id]: question.raisedBy }, person)
        expect(after.signs.map((sign) => sign.question)).toEqual(
          expect.arrayContaining(before.signs.map((sign) => sign.question)),
        )
        expect(positives(after)).toEqual(expect.arrayContaining(positives(before)))
        expect(order.indexOf(after.outcome)).toBeGreaterThanOrEqual(
          before.outcome === 'signs-found' ? 2 : before.signs.length > 0 ? 1 : 0,
        )
      }),
      { numRuns: 400 },
    )
  })

  test('a child with a positive exploitation dimension has signs, whatever was said about means', () => {
    fc.assert(
      fc.property(anyCase, ({ protocol, answers }) => {
        const result = evaluate(protocol, answers, child)
        if (positives(result).includes('EX')) expect(result.outcome).toBe('signs-found')
      }),
    )
  })

  test('unknown, declined and unasked never count as no', () => {
    fc.assert(
      fc.property(anyCase, ({ protocol, person, answers }) => {
        const without = Object.fromEntries(
          Object.entries(answers).filter(([, code]) => code === 'yes' || code === 'no'),
        ) as Answers
        const open = Object.fromEntries(
          protocol.questions.map((question) => [question.id, without[question.id] ?? 'declined']),
        ) as Answers
        expect(evaluate(protocol, open, person)).toEqual(evaluate(protocol, without, person))
        const counted = new Set(
          protocol.sections.filter((section) => section.rule !== 'none-scored').map((section) => section.id),
        )
        const openOnes = protocol.questions.filter((question) => counted.has(question.section) && !without[question.id])
        if (openOnes.length > 0) expect(evaluate(protocol, without, person).outcome).not.toBe('no-signs-found-yet')
      }),
    )
  })

  test('what the person agreed to changes nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...answerCodes), ({ protocol, person, answers }, said) => {
        const consent = protocol.questions.filter((question) => question.asks === 'consent')
        const other = { ...answers, ...Object.fromEntries(consent.map((question) => [question.id, said])) }
        const { notes: _, ...before } = evaluate(protocol, answers, person)
        const { notes: __, ...after } = evaluate(protocol, other, person)
        expect(after).toEqual(before)
      }),
    )
  })

  test('a result holds whole counts and codes: no probability, no score, no word that clears anyone', () => {
    fc.assert(
      fc.property(anyCase, ({ protocol, person, answers }) => {
        const result = evaluate(protocol, answers, person)
        expect(Result.parse(result)).toEqual(result)
        const text = JSON.stringify(result)
        expect(text).not.toMatch(/:-?\d*\.\d|:\d+e|victim|percent|probab|score"|likel|not-a-/)
      }),
    )
  })

  test('a screening that was stopped keeps the signs it had', () => {
    const result = evaluate(frontLine, { marriage: 'yes' }, adult, 'stopped')
    expect(result).toMatchObject({ outcome: 'stopped', pattern: 'signs-without-a-rule' })
    expect(result.signs).toHaveLength(1)
  })
})
