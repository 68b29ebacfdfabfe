import { Navigate, useBlocker } from '@tanstack/react-router'
import { readProtocol, readScreening } from '#capabilities/screening/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { AloneQuestions } from './AloneQuestions.tsx'
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
  return <Asked answer={record}>{(screening) => <WithProtocol screening={screening} />}</Asked>
}

function WithProtocol({ screening }: { screening: OutputOf<typeof readScreening> }) {
  const { id, version } = screening.protocol
  const protocol = useAsk(readProtocol, { protocol: id, version }, { staleTime: Infinity })
  return <Asked answer={protocol}>{(found) => <AloneQuestions screening={screening} protocol={found} />}</Asked>
}
