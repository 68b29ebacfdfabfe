import type { Problem } from '#platform/model/problem.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { Notice } from './Notice.tsx'

/** Why a command was not accepted, above its buttons. What the person typed stays where it is. */
export function ProblemNotice({ problem }: { problem: Problem | null }) {
  const words = useProblemText()
  return <div role="alert">{problem && <Notice tone="attention">{words.problem(problem)}</Notice>}</div>
}
