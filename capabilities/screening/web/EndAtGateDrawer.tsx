import { useState } from 'react'
import { useSent } from '#capabilities/drafts/web/public.tsx'
import { endAtGate, listMyScreenings } from '#capabilities/screening/model/api.ts'
import { gateEndings, suggestedEnding } from '#capabilities/screening/model/safety-gate.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import type { InputOf } from '#platform/web/api/call.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { screeningDraft, type SetUp, useScreeningDraft } from './draft.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  isOpen: boolean
  setUp: SetUp
  onClose: () => void
}

type Because = InputOf<typeof endAtGate>['because']

const declined: Because = 'person-declined'
const reasons: readonly Because[] = [
  declined,
  ...gateEndings.postponed.filter((reason) => reason !== 'other'),
  ...gateEndings['help-first'].filter((reason) => reason !== 'danger-now'),
  'other',
]

/** Another time, or no: the person's own outcome, recorded without anything about the person. */
export function EndAtGateDrawer({ isOpen, setUp, onClose }: Props) {
  const { ending: words } = useText({ en, lo })
  const draft = useScreeningDraft()
  const go = useGo()
  const [chosen, setChosen] = useState<Because | null>(null)
  const save = useCommand(endAtGate, {
    invalidates: [listMyScreenings],
    onDone: useSent(() => {
      screeningDraft.renew()
      go('/screening')
    }),
  })
  const because = chosen ?? reasons.find((reason) => reason === suggestedEnding(draft.gate)?.reason) ?? null
  const isDeclined = because === declined
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={words.anotherTitle}
      confirmLabel={words.record}
      because={because ? undefined : words.choose}
      isBusy={save.isSending}
      problem={save.problem}
      onConfirm={() =>
        because &&
        void save.send({
          id: draft.id,
          code: draft.code,
          ...setUp,
          gate: { ...draft.gate, agrees: isDeclined ? 'no' : 'another-time' },
          ending: isDeclined ? 'stopped' : 'postponed',
          because,
        })
      }
    >
      <p>{words.helpStays}</p>
      <RadioRows
        label={words.why}
        choices={reasons.map((code) => ({ code, label: words.reasons[code] }))}
        value={because}
        onChange={(code) => setChosen(code as Because)}
      />
    </ConfirmDrawer>
  )
}
