import type { Answers } from './answers.ts'
import type { Dimension, Indicator, Profile, Question, Strength } from './protocol.ts'
import type { DimensionResult, DimensionState } from './result.ts'

export interface WeighedDimension {
  element: Dimension['element']
  result: DimensionResult
  /** It is positive only by the reading of an indicator on which our two sources disagree. */
  restsOnDisputed: boolean
}

type Counts = Record<Strength, number>
type Reading = 'published' | 'disputed'

/**
 * The ILO/EC rule (Operational indicators of trafficking in human beings, 2009, p. 3, as quoted by a second source): a
 * dimension is positive with two strong signs; or one strong and one medium or weak; or three medium; or two medium and
 * one weak.
 */
export function isPositive({ strong, medium, weak }: Counts): boolean {
  return strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1)
}

/** Weigh every dimension that has questions. The profile under which it is positive counts; else the first. */
export function weighDimensions(
  dimensions: readonly Dimension[],
  questions: readonly Question[],
  answers: Answers,
  profiles: readonly Profile[],
): WeighedDimension[] {
  return dimensions.flatMap((dimension) => {
    const own = questions.filter((question) => indicatorsIn(question, dimension.id, profiles).length > 0)
    return own.length === 0 ? [] : [weigh(dimension, own, answers, profiles)]
  })
}

function weigh(
  dimension: Dimension,
  own: readonly Question[],
  answers: Answers,
  profiles: readonly Profile[],
): WeighedDimension {
  const raised = own.filter((question) => answers[question.id] === question.raisedBy)
  const byProfile = profiles.map((profile) => ({
    profile,
    counts: countSigns(raised, dimension.id, profile, 'published'),
  }))
  const chosen = byProfile.find(({ counts }) => isPositive(counts)) ?? byProfile[0]!
  const positive = isPositive(chosen.counts)
  const open = own.filter((question) => answers[question.id] !== 'yes' && answers[question.id] !== 'no').length
  const stillPositive = profiles.some((profile) => isPositive(countSigns(raised, dimension.id, profile, 'disputed')))
  return {
    element: dimension.element,
    restsOnDisputed: positive && !stillPositive,
    result: {
      id: dimension.id,
      state: stateOf(positive, raised.length, open),
      ...chosen.counts,
      open,
      answers: raised.map((question) => question.id),
    },
  }
}

/** A sign that does not suffice is still a sign: such a dimension lacks information, it is not "not found". */
function stateOf(positive: boolean, raised: number, open: number): DimensionState {
  if (positive) return 'positive'
  return raised > 0 || open > 0 ? 'not-enough-information' : 'not-found'
}

function indicatorsIn(question: Question, dimension: string, profiles: readonly Profile[]): Indicator[] {
  return question.indicators.filter(
    (indicator) =>
      indicator.dimension === dimension && profiles.some((profile) => indicator.strength[profile] !== null),
  )
}

const order: Readonly<Record<Strength, number>> = { strong: 3, medium: 2, weak: 1 }

/** One answer counts once in a dimension, by its strongest indicator, and one indicator once, however often asked. */
function countSigns(raised: readonly Question[], dimension: string, profile: Profile, reading: Reading): Counts {
  const counts: Counts = { strong: 0, medium: 0, weak: 0 }
  const seen = new Set<string>()
  for (const question of raised) {
    const strongest = indicatorsIn(question, dimension, [profile])
      .filter((indicator) => !seen.has(indicator.id))
      .map((indicator) => ({ id: indicator.id, strength: strengthOf(indicator, profile, reading) }))
      .toSorted((a, b) => order[b.strength] - order[a.strength])[0]
    if (!strongest) continue
    seen.add(strongest.id)
    counts[strongest.strength] += 1
  }
  return counts
}

function strengthOf(indicator: Indicator, profile: Profile, reading: Reading): Strength {
  if (profile === 'adult' && reading === 'disputed' && indicator.disputedAdult) return indicator.disputedAdult
  return indicator.strength[profile]!
}
