import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './documents.module.css'
import './problem-words.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import type { AttachHandle } from './use-attach.ts'

interface Props {
  handle: AttachHandle
  /** Called when going on with it sent the rest. */
  onSent: () => void
  onStopped?: () => void
}

/** How much has been sent, and the way on when the network went away in the middle. */
export function Sending({ handle, onSent, onStopped }: Props) {
  const { sending } = useText({ en, lo })
  const format = useFormat()
  const { progress, isSending, problem } = handle
  if (!progress && !problem) return null
  const stop = () => {
    handle.cancel()
    onStopped?.()
  }
  return (
    <div className={styles.sending}>
      {progress && (
        <>
          <p role="status">{sending.words(format.number(progress.there), format.number(progress.total))}</p>
          <progress max={progress.total} value={progress.there} aria-hidden="true" />
        </>
      )}
      {!isSending && problem && (
        <>
          <ProblemNotice problem={problem} />
          {progress && <p className="pp-quiet">{sending.stopped}</p>}
          <div className={styles.buttons}>
            <Button onClick={() => void handle.again().then((sent) => sent && onSent())}>{sending.again}</Button>
            <Button kind="ghost" onClick={stop}>
              {sending.stop}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
