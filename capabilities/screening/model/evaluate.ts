import type { AgeCodes } from '#capabilities/persons/model/age.ts'
import { type AgeStanding, standingOf } from './age-standing.ts'
import type { Answers } from './answers.ts'
import { askedQuestions, type Profile, type Protocol, type Question, type RuleKind } from './protocol.ts'
import type { Outcome, Pattern, Result, ResultNote } from './result.ts'
import { weighDimensions, type WeighedDimension } from './weigh-dimensions.ts'

/** All that the rules need to know of the person: whether a child, and how that is known. */
export type ScreenedPerson = Pick<AgeCodes, 'isChild' | 'ageBasis'>

export type Ending = 'completed' | 'stopped' | 'postponed'

interface Found {
  standing: AgeStanding
  dimensions: readonly WeighedDimension[]
  signs: readonly Question[]
  ruleOf: (question: Question) => RuleKind
}

/**
 * What the answers show, with the rule that says so. Pure: the same answers give the same result on the phone, on the
 * server and years later under the same protocol version.
 *
 * Adults: signs are found when the exploitation dimension and at least one dimension of means are positive (our reading
 * of the ILO/EC paper with the Palermo Protocol art. 3(a); a stricter survey variant exists). Children: exploitation
 * alone suffices (art. 3(c)). Where no scored rule exists, any sign is enough to ask the authority.
 */
export function evaluate(
  protocol: Protocol,
  answers: Answers,
  person: ScreenedPerson,
  ending: Ending = 'completed',
): Result {
  const standing = standingOf(person)
  const rules = new Map(protocol.sections.map((section) => [section.id, section.rule]))
  const ruleOf = (question: Question) => rules.get(question.section) ?? 'none-scored'
  const counted = askedQuestions(protocol).filter((question) => ruleOf(question) !== 'none-scored')
  const dimensions = weighDimensions(protocol.dimensions, counted, answers, profilesFor(standing))
  const signs = counted.filter((question) => answers[question.id] === question.raisedBy)
  const found: Found = { standing, dimensions, signs, ruleOf }
  const pattern = patternOf(found)
  const open = counted.length === 0 || counted.some((question) => isOpen(answers, question))
  return {
    outcome: ending === 'completed' ? outcomeOf(pattern, found, open) : ending,
    pattern,
    standing,
    protocol: { id: protocol.id, version: protocol.version },
    rule: { id: protocol.rule.id, version: protocol.rule.version },
    dimensions: dimensions.map((dimension) => dimension.result),
    signs: signs.map((question) => ({
      question: question.id,
      section: question.section,
      indicators: question.indicators.map((indicator) => indicator.id),
    })),
    notes: notesOf(protocol, answers, found, { pattern, ageUnknown: person.ageBasis === 'unknown' }),
  }
}

/**
 * Somebody who is only presumed to be a child is weighed by both lists, and the one that shows more counts: the
 * presumption exists to protect and must never hide a sign.
 */
function profilesFor(standing: AgeStanding): readonly Profile[] {
  return standing === 'adult' ? ['adult'] : standing === 'child' ? ['child'] : ['child', 'adult']
}

/** Not asked, not known and not answered are the same to the rule: none of them is a no. */
export function isOpen(answers: Answers, question: Question): boolean {
  const given = answers[question.id]
  return given !== 'yes' && given !== 'no'
}

function patternOf({ standing, dimensions, signs, ruleOf }: Found): Pattern {
  const positive = dimensions.filter((dimension) => dimension.result.state === 'positive')
  const exploited = positive.some((dimension) => dimension.element === 'purpose')
  const means = positive.some((dimension) => dimension.element === 'means')
  if (exploited && standing !== 'adult') return 'exploitation-of-a-child'
  if (exploited && means) return 'exploitation-and-means'
  if (signs.some((question) => ruleOf(question) === 'any-sign')) return 'signs-without-a-rule'
  if (exploited) return 'exploitation-without-means-yet'
  if (means) return 'means-without-exploitation-yet'
  return signs.length > 0 ? 'some-signs' : 'no-signs'
}

function outcomeOf(pattern: Pattern, { signs, ruleOf }: Found, open: boolean): Outcome {
  if (pattern === 'exploitation-and-means' || pattern === 'exploitation-of-a-child') return 'signs-found'
  if (signs.some((question) => ruleOf(question) === 'any-sign')) return 'signs-found'
  return signs.length > 0 || open ? 'not-enough-information' : 'no-signs-found-yet'
}

interface Seen {
  pattern: Pattern
  ageUnknown: boolean
}

function notesOf(protocol: Protocol, answers: Answers, found: Found, { pattern, ageUnknown }: Seen): ResultNote[] {
  const { standing, dimensions, signs, ruleOf } = found
  const unscored = protocol.sections.some((section) => section.enabled && section.rule === 'any-sign')
  const unscoredSign = signs.some((question) => ruleOf(question) === 'any-sign')
  const elements = new Map(protocol.dimensions.map((dimension) => [dimension.id, dimension.element]))
  const meansUsed = signs.some((question) =>
    question.indicators.some((sign) => elements.get(sign.dimension) === 'means'),
  )
  const agreed = protocol.questions.some((question) => question.asks === 'consent' && answers[question.id] === 'yes')
  const child = standing !== 'adult'
  const notes: [ResultNote, boolean][] = [
    ['child-needs-no-means', child],
    ['age-presumed-child', standing === 'presumed-child'],
    ['age-not-known', ageUnknown],
    ['consent-irrelevant-once-means', !child && (meansUsed || (agreed && signs.length > 0))],
    ['consent-of-a-child-irrelevant', child],
    ['part-not-scored', unscored && !unscoredSign],
    ['part-not-scored-ask-authority', unscoredSign],
    ['rests-on-disputed-strength', dimensions.some((dimension) => dimension.restsOnDisputed)],
    ['may-be-intended-exploitation', pattern === 'means-without-exploitation-yet'],
    ['exploitation-alone-still-needs-help', pattern === 'exploitation-without-means-yet'],
    ['list-not-in-hand', protocol.sections.some((section) => !section.enabled)],
  ]
  return notes.filter(([, applies]) => applies).map(([note]) => note)
}
