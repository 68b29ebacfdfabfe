import { Navigate } from '@tanstack/react-router'
import { readProtocol, readScreening } from '#capabilities/screening/model/api.ts'
import { askedQuestions, type Protocol } from '#capabilities/screening/model/protocol.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import './problem-words.ts'

type Record = OutputOf<typeof readScreening>

/** Where this screening goes on: at the first question without an answer, or at its result. */
export default function ResumePage() {
  const code = usePathValue('code')
  return (
    <Asked answer={useAsk(readScreening, { screening: code })}>
      {(record) =>
        record.finishedAt ? <Navigate to={`/screening/${code}/result`} replace /> : <ToNextQuestion record={record} />
      }
    </Asked>
  )
}

function ToNextQuestion({ record }: { record: Record }) {
  const { id, version } = record.protocol
  return (
    <Asked answer={useAsk(readProtocol, { protocol: id, version }, { staleTime: Infinity })}>
      {(protocol) => <Navigate to={`/screening/${record.code}/q/${nextQuestion(protocol, record)}`} replace />}
    </Asked>
  )
}

/** Counted from 1; the last question when all are answered. */
function nextQuestion(protocol: Protocol, record: Record): number {
  const answered = new Set(record.answers.map((answer) => answer.question))
  const questions = askedQuestions(protocol)
  const first = questions.findIndex((question) => !answered.has(question.id))
  return first === -1 ? questions.length : first + 1
}
