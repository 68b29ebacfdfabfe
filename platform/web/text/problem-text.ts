import type { Problem } from '#platform/model/problem.ts'
import type { Language } from './language.ts'
import { useLanguage } from './language.ts'
import { commonProblemText } from './common-problem-text.ts'

type Sentence = string | ((params: Record<string, string | number | boolean>) => string)

/**
 * A capability's words for its problem types, for the `because` reasons of its policies, and for the codes that
 * its schemas put on single fields. Register them in `web/problem-words.ts`, which the shell loads (apps/web/shell/problem-words.ts).
 */
export interface ProblemWords {
  types?: Readonly<Record<string, { en: Sentence; lo: Sentence }>>
  reasons?: Readonly<Record<string, { en: string; lo: string }>>
  issues?: Readonly<Record<string, { en: string; lo: string }>>
}

type Words = { en: Sentence; lo: Sentence }

const types = new Map<string, Words>(Object.entries(commonProblemText.types))
const reasons = new Map<string, { en: string; lo: string }>(Object.entries(commonProblemText.reasons))
const issues = new Map<string, { en: string; lo: string }>(Object.entries(commonProblemText.issues))

/**
 * Codes are one language for the whole node: a code means the same wherever it comes from, and what capabilities share
 * has its words in `common-problem-text.ts`.
 * @throws when a code already has other words, which would say something wrong on somebody else's screen
 */
export function registerProblemText(words: ProblemWords): void {
  for (const [type, sentence] of Object.entries(words.types ?? {})) add(types, type, sentence)
  for (const [reason, sentence] of Object.entries(words.reasons ?? {})) add(reasons, reason, sentence)
  for (const [code, sentence] of Object.entries(words.issues ?? {})) add(issues, code, sentence)
}

function add<W extends Words>(known: Map<string, W>, code: string, words: W): void {
  const before = known.get(code)
  if (before && (before.en !== words.en || before.lo !== words.lo))
    throw new Error(`“${code}” has other words already: “${String(before.en)}”`)
  known.set(code, words)
}

/** One sentence a person can act on. An unknown type gets the general one rather than a code. */
export function problemText(problem: Problem, language: Language): string {
  const because = problem.params?.because
  if (problem.type === 'not-allowed' && typeof because === 'string' && reasons.has(because)) {
    return reasonText(because, language)
  }
  const sentence = (types.get(problem.type) ?? types.get('unexpected'))![language]
  return typeof sentence === 'string' ? sentence : sentence(problem.params ?? {})
}

/** Why a policy said no: for a disabled button as well as for a refusal. */
export function reasonText(because: string, language: Language): string {
  return (reasons.get(because) ?? reasons.get('other'))![language]
}

/** What is wrong with one field and how to mend it, from the code of an issue. */
export function issueText(code: string, language: Language): string {
  return (issues.get(code) ?? issues.get('invalid'))![language]
}

/** The sentences of a problem by field path, for a form to put under its fields. */
export function fieldProblems(problem: Problem | null, language: Language): Record<string, string> {
  return Object.fromEntries((problem?.issues ?? []).map((issue) => [issue.path, issueText(issue.code, language)]))
}

export function useProblemText() {
  const { language } = useLanguage()
  return {
    problem: (problem: Problem) => problemText(problem, language),
    reason: (because: string) => reasonText(because, language),
    fields: (problem: Problem | null) => fieldProblems(problem, language),
  }
}
