import { IconPlayerPause } from '@tabler/icons-react'
import { useState } from 'react'
import {
  listMyScreenings,
  pauseScreening,
  postponeScreening,
  readScreening,
  stopScreening,
} from '#capabilities/screening/model/api.ts'
import { gateEndings } from '#capabilities/screening/model/safety-gate.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioRows } from '#platform/web/kit/RadioRows.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  isOpen: boolean
  screening: OutputOf<typeof readScreening>
  /** Sends what is still waiting; false when something could not be sent. */
  settle: () => Promise<boolean>
  onClose: () => void
}

type Ending = 'pause' | (typeof gateEndings.stopped)[number] | 'another-time-asked' | 'too-tired' | 'medical'

/** Stop is always possible and needs no explanation; pausing keeps the place. */
export function StopDialog({ isOpen, screening, settle, onClose }: Props) {
  const text = useText({ en, lo })
  const { question: words, ending } = text
  const go = useGo()
  const [choice, setChoice] = useState<Ending | null>(null)
  const invalidates = [readScreening, listMyScreenings]
  const toResult = () => go(`/screening/${screening.code}/result`, { replace: true })
  const pause = useCommand(pauseScreening, { invalidates, onDone: () => go('/screening') })
  const stop = useCommand(stopScreening, { invalidates, onDone: toResult })
  const postpone = useCommand(postponeScreening, { invalidates, onDone: toResult })
  const isBusy = pause.isSending || stop.isSending || postpone.isSending
  const end = async () => {
    if (!choice || !(await settle())) return
    const { id } = screening
    if (choice === 'pause') await pause.send({ id })
    else if (isStop(choice)) await stop.send({ id, because: choice })
    else await postpone.send({ id, because: choice })
  }
  const choices = [
    { code: 'pause', label: words.pause },
    ...(
      ['person-asked-to-stop', 'another-time-asked', 'too-tired', 'medical', 'unsafe-to-go-on', 'other'] as const
    ).map((code) => ({ code, label: ending.reasons[code] })),
  ]
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.stopTitle}>
      <p>{words.stopBody}</p>
      <RadioRows label={ending.why} choices={choices} value={choice} onChange={(code) => setChoice(code as Ending)} />
      <ProblemNotice problem={pause.problem ?? stop.problem ?? postpone.problem} />
      <Button
        kind="primary"
        wide
        isBusy={isBusy}
        because={choice ? undefined : ending.choose}
        onClick={() => void end()}
        icon={<IconPlayerPause size={20} stroke={1.75} aria-hidden="true" />}
      >
        {choice === 'pause' ? words.pause : words.stop}
      </Button>
      <Button kind="ghost" wide onClick={onClose}>
        {words.goOn}
      </Button>
    </Dialog>
  )
}

function isStop(choice: Ending): choice is (typeof gateEndings.stopped)[number] {
  return (gateEndings.stopped as readonly string[]).includes(choice)
}
