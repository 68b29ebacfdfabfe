import { Navigate, useBlocker } from '@tanstack/react-router'
import { readProtocol, readScreening } from '#capabilities/screening/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { problemOf } from '#platform/web/api/problem-error.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { useGo, usePathValue } from '#platform/web/routing.ts'
import { alone } from './alone.ts'
import { AloneQuestions } from './AloneQuestions.tsx'
import { HandBack } from './HandBack.tsx'
import { aloneCode } from './stay-alone.ts'
import './problem-words.ts'

/** Neither the browser's back nor anything else leads out before the officer has shown who it is. */
const untilHandedBack = { shouldBlockFn: () => aloneCode() !== null, enableBeforeUnload: false }

/** The phone is in the hands of the person who is asked: questions, their sound, four answers, and Stop. */
export default function AlonePage() {
  const code = usePathValue('code')
  useBlocker(untilHandedBack)
  const record = useAsk(readScreening, { screening: code }, { staleTime: 60_000 })
  if (aloneCode() !== code) return <Navigate to={`/screening/${code}`} replace />
  if (record.error && problemOf(record.error).type === 'not-found') return <OutOfHand />
  return <Asked answer={record}>{(screening) => <WithProtocol screening={screening} />}</Asked>
}

/**
 * The device wiped itself, and what was answered waits sealed for its author: here are no questions any more, and the
 * officer has to get on.
 */
function OutOfHand() {
  const go = useGo()
  const takeBack = () => {
    alone.end()
    go('/screening', { replace: true })
  }
  return <HandBack why="finished" settle={() => Promise.resolve(true)} onTakenBack={takeBack} />
}

function WithProtocol({ screening }: { screening: OutputOf<typeof readScreening> }) {
  const { id, version } = screening.protocol
  const protocol = useAsk(readProtocol, { protocol: id, version }, { staleTime: Infinity })
  return <Asked answer={protocol}>{(found) => <AloneQuestions screening={screening} protocol={found} />}</Asked>
}
