import { lazy, Suspense, useState } from 'react'
import { Resumed, useKeptOutside } from '#capabilities/drafts/web/public.tsx'
import { listMyScreenings, listProtocols } from '#capabilities/screening/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { screeningDraft, type SetUp, useScreeningDraft } from './draft.ts'
import { GateStep } from './GateStep.tsx'
import { PersonStep } from './PersonStep.tsx'
import './problem-words.ts'
import { en } from './text-list.en.ts'
import { lo } from './text-list.lo.ts'

/** Chosen once at a place, so the form with its list of places is not in the first load. */
const SetUpStep = lazy(() => import('./SetUpStep.tsx').then((step) => ({ default: step.SetUpStep })))

type Protocols = OutputOf<typeof listProtocols>['protocols']

/** Where and by which questions, then the safety gate, then the alias and the age, then the first question. */
export default function NewScreeningPage() {
  const text = useText({ en, lo })
  useTitleBar({ title: text.title, back: '/screening' })
  const protocols = useAsk(listProtocols, {}, { staleTime: Infinity })
  const earlier = useAsk(listMyScreenings, {})
  return (
    <Resumed form="screening/start-screening" onAfresh={() => screeningDraft.renew()}>
      <Asked answer={protocols}>
        {({ protocols }) => (
          <Asked answer={earlier}>{({ screenings }) => <Steps protocols={protocols} latest={screenings[0]} />}</Asked>
        )}
      </Asked>
    </Resumed>
  )
}

interface Props {
  protocols: Protocols
  latest: OutputOf<typeof listMyScreenings>['screenings'][number] | undefined
}

type Step = 'set-up' | 'gate' | 'person'

function Steps({ protocols, latest }: Props) {
  const draft = useScreeningDraft()
  useKeptOutside('draft', draft, (kept, keptAt) => screeningDraft.goOn(kept, keptAt))
  const setUp = draft.setUp ?? likeLast(protocols, latest)
  const [step, setStep] = useState<Step>(setUp ? 'gate' : 'set-up')
  const goTo = (next: Step) => () => setStep(next)
  if (step === 'set-up' || !setUp) {
    return (
      <Suspense fallback={<LoadingState />}>
        <SetUpStep protocols={protocols} initial={setUp} onDone={goTo('gate')} />
      </Suspense>
    )
  }
  if (step === 'person') return <PersonStep setUp={setUp} onBack={goTo('gate')} />
  const protocol = protocols.find((each) => each.id === setUp.protocol.id)
  return <GateStep setUp={setUp} protocol={protocol} onChangeSetUp={goTo('set-up')} onPassed={goTo('person')} />
}

/** An officer works at one place: the next screening begins where the last one was, by the version now in use. */
function likeLast(protocols: Protocols, latest: Props['latest']): SetUp | null {
  const protocol = protocols.find((each) => each.asked > 0 && each.id === latest?.protocol.id)
  if (!latest || !protocol) return null
  const { place, setting } = latest
  return { place, setting, protocol: { id: protocol.id, version: protocol.version }, group: null, language: 'lo' }
}
