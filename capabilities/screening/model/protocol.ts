import * as z from 'zod'

/** Text that somebody hears or reads, in both languages. */
export const Spoken = z.object({ en: z.string().min(1), lo: z.string().min(1) })
export type Spoken = z.infer<typeof Spoken>

/**
 * What stands behind a wording. `verified`: a native speaker of the profession has read it. Nothing shipped here is;
 * an administrator changes the mark when the official text or a review is in hand.
 */
export const WordingStatus = z.enum(['verified', 'unverified'])

export const Strength = z.enum(['strong', 'medium', 'weak'])
export type Strength = z.infer<typeof Strength>

/** Which strength column counts: the ILO lists differ for adults and children. */
export const Profile = z.enum(['adult', 'child'])
export type Profile = z.infer<typeof Profile>

/** Palermo Protocol art. 3: a dimension is evidence of a means or of the exploitative purpose. */
export const Dimension = z.object({
  id: z.string().regex(/^[A-Z]{2}$/),
  title: Spoken,
  element: z.enum(['means', 'purpose']),
  phase: z.enum(['recruitment', 'destination']),
})
export type Dimension = z.infer<typeof Dimension>

export const Indicator = z.object({
  /** Stable across protocol versions: DR.job, FC.quota. */
  id: z.string().regex(/^[A-Z]{2}\.[a-z]+$/),
  dimension: z.string(),
  /** Null: not in this profile's list, or no published strength. It then never counts towards a dimension. */
  strength: z.object({ adult: Strength.nullable(), child: Strength.nullable() }),
  /** Another reading of the adult strength, where our two sources disagree. */
  disputedAdult: Strength.optional(),
  /** A few words for the result screen. */
  short: Spoken,
  /** Numbers of the ILO's eleven indicators of forced labour (2012), which are officially unweighted. */
  ilo11: z.array(z.number().int().min(1).max(11)).readonly(),
})
export type Indicator = z.infer<typeof Indicator>

/**
 * How a section counts. `ilo-combination`: signs add up to dimensions, dimensions to a result. `any-sign`: no scored
 * rule exists, so any sign means "signs found, ask the authority". `none-scored`: context that never counts at all.
 */
export const RuleKind = z.enum(['ilo-combination', 'any-sign', 'none-scored'])
export type RuleKind = z.infer<typeof RuleKind>

export const Section = z.object({
  id: z.string().regex(/^[a-z][a-z-]+$/),
  title: Spoken,
  rule: RuleKind,
  /** False keeps a place for a list that was not obtained: nothing in it is asked or counted. */
  enabled: z.boolean(),
  /** Why it is disabled or unscored, for the administrator's page. */
  note: z.string().optional(),
})
export type Section = z.infer<typeof Section>

export const Question = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  section: z.string(),
  text: Spoken,
  wording: WordingStatus.default('unverified'),
  /** Which answer is a sign. Some questions are safer to ask in the positive ("you kept your passport yourself"). */
  raisedBy: z.enum(['yes', 'no']).default('yes'),
  indicators: z.array(Indicator).readonly().default([]),
  /** What the question is about besides the signs. Consent is asked but never weighed (Palermo Protocol art. 3(b)). */
  asks: z.enum(['consent', 'age']).optional(),
  /** A free-text follow-up, sealed like every word that a person says. */
  followUp: Spoken.optional(),
  /** Recorded sound per language; null is a slot without a recording. */
  audio: z.record(z.string(), z.string().nullable()).default({}),
})
export type Question = z.infer<typeof Question>

export const Rule = z.object({
  id: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  kind: RuleKind,
  title: Spoken,
  source: z.string(),
})
export type Rule = z.infer<typeof Rule>

/** One versioned pack. A published version never changes; an administrator replaces it by a newer one. */
export const Protocol = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]+$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    title: Spoken,
    purpose: Spoken,
    audience: z.enum(['adult', 'child', 'anyone']),
    /** Whom the officer asks: a person, or a workplace that is being inspected. */
    subject: z.enum(['person', 'workplace']),
    authority: z.string(),
    source: z.string(),
    licence: z.string(),
    verified: z.boolean(),
    uncertain: z.array(z.string()).readonly(),
    rule: Rule,
    dimensions: z.array(Dimension).readonly(),
    sections: z.array(Section).readonly(),
    questions: z.array(Question).readonly(),
  })
  .superRefine((protocol, issues) => {
    const sections = new Set(protocol.sections.map((section) => section.id))
    const dimensions = new Set(protocol.dimensions.map((dimension) => dimension.id))
    const seen = new Set<string>()
    for (const [index, question] of protocol.questions.entries()) {
      const path = ['questions', index]
      if (seen.has(question.id)) issues.addIssue({ code: 'custom', message: 'doubled-question', path })
      seen.add(question.id)
      if (!sections.has(question.section)) issues.addIssue({ code: 'custom', message: 'unknown-section', path })
      for (const indicator of question.indicators) {
        if (dimensions.has(indicator.dimension)) continue
        issues.addIssue({ code: 'custom', message: 'unknown-dimension', path })
      }
    }
  })
export type Protocol = z.output<typeof Protocol>
/** What a country's pack writes: defaults may be left out. */
export type ProtocolPack = z.input<typeof Protocol>

export function protocolKey(protocol: Pick<Protocol, 'id' | 'version'>): string {
  return `${protocol.id}@${protocol.version}`
}

/** The questions that are asked, in their order: those of enabled sections. */
export function askedQuestions(protocol: Protocol): Question[] {
  const enabled = new Set(protocol.sections.filter((section) => section.enabled).map((section) => section.id))
  return protocol.questions.filter((question) => enabled.has(question.section))
}
