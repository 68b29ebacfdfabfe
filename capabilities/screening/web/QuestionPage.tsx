import { Navigate } from '@tanstack/react-router'
import { readProtocol, readScreening } from '#capabilities/screening/model/api.ts'
import { askedQuestions, type Protocol } from '#capabilities/screening/model/protocol.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import './problem-words.ts'
import { AskQuestion } from './AskQuestion.tsx'

/** One question a screen. */
export default function QuestionPage() {
  const code = usePathValue('code')
  const record = useAsk(readScreening, { screening: code }, { staleTime: 60_000 })
  return <Asked answer={record}>{(screening) => <WithProtocol screening={screening} />}</Asked>
}

type Screening = OutputOf<typeof readScreening>

function WithProtocol({ screening }: { screening: Screening }) {
  const { id, version } = screening.protocol
  const protocol = useAsk(readProtocol, { protocol: id, version }, { staleTime: Infinity })
  if (screening.finishedAt) return <Navigate to={`/screening/${screening.code}/result`} replace />
  return <Asked answer={protocol}>{(found) => <Numbered screening={screening} protocol={found} />}</Asked>
}

function Numbered({ screening, protocol }: { screening: Screening; protocol: Protocol }) {
  const n = Number(usePathValue('n'))
  const questions = askedQuestions(protocol)
  const question = questions[n - 1]
  if (!question) return <Navigate to={`/screening/${screening.code}`} replace />
  return <AskQuestion screening={screening} protocol={protocol} questions={questions} question={question} n={n} />
}
