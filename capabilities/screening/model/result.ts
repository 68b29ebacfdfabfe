import * as z from 'zod'

/**
 * What a screening ends with. There is deliberately no outcome that clears anyone: "no signs found yet" speaks of the
 * answers, not of the person, and nothing here closes a case or holds back help. Stored: never rename or reuse.
 */
export const outcomes = ['signs-found', 'not-enough-information', 'no-signs-found-yet', 'stopped', 'postponed'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

/** How the signs lie. An exploited worker without any means found yet is a pattern of its own, not a leftover. */
export const Pattern = z.enum([
  'exploitation-and-means',
  'exploitation-of-a-child',
  'exploitation-without-means-yet',
  'means-without-exploitation-yet',
  'signs-without-a-rule',
  'some-signs',
  'no-signs',
])
export type Pattern = z.infer<typeof Pattern>

export const DimensionState = z.enum(['positive', 'not-enough-information', 'not-found'])
export type DimensionState = z.infer<typeof DimensionState>

export const DimensionResult = z.object({
  id: z.string(),
  state: DimensionState,
  /** How many signs of each strength were found, and how many of its questions are still open. */
  strong: z.int().min(0),
  medium: z.int().min(0),
  weak: z.int().min(0),
  open: z.int().min(0),
  /** The answers behind it, as question ids in the order in which they were asked. */
  answers: z.array(z.string()),
})
export type DimensionResult = z.infer<typeof DimensionResult>

export const ResultNote = z.enum([
  'child-needs-no-means',
  'age-presumed-child',
  'age-not-known',
  'consent-irrelevant-once-means',
  'consent-of-a-child-irrelevant',
  'part-not-scored',
  'part-not-scored-ask-authority',
  'rests-on-disputed-strength',
  'may-be-intended-exploitation',
  'exploitation-alone-still-needs-help',
  'list-not-in-hand',
])
export type ResultNote = z.infer<typeof ResultNote>

/** Advice with its reasons. It holds counts and codes and never a probability, a score or a percentage. */
export const Result = z.object({
  outcome: Outcome,
  pattern: Pattern,
  standing: z.enum(['adult', 'child', 'presumed-child']),
  protocol: z.object({ id: z.string(), version: z.string() }),
  rule: z.object({ id: z.string(), version: z.string() }),
  dimensions: z.array(DimensionResult),
  /** Every sign, scored or not: the question, its section and what it indicates. */
  signs: z.array(z.object({ question: z.string(), section: z.string(), indicators: z.array(z.string()) })),
  notes: z.array(ResultNote),
})
export type Result = z.infer<typeof Result>
