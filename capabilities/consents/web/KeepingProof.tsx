import { Sending, type useAttach } from '#capabilities/documents/web/public.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  handle: ReturnType<typeof useAttach>
  onLeave: () => void
}

/** The answer stands already. What is being sent now may fail without anything of the consent being lost. */
export function KeepingProof({ handle, onLeave }: Props) {
  const { proof: text } = useText({ en, lo })
  const hasStopped = !handle.isSending && handle.problem !== null
  return (
    <>
      <Notice tone="ok">{text.recorded}</Notice>
      <Sending handle={handle} onSent={onLeave} onStopped={onLeave} />
      {hasStopped && (
        <Button kind="ghost" onClick={onLeave}>
          {text.later}
        </Button>
      )}
    </>
  )
}
