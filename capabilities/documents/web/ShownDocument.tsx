import { Button } from '#platform/web/kit/Button.tsx'
import { LoadingState } from '#platform/web/kit/LoadingState.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './documents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { type Readable, useContents } from './use-contents.ts'
import { useShown } from './use-shown.ts'

/** The picture, or the voice with its own buttons. Kept in memory alone, and let go when it is closed. */
export function ShownDocument({ document, name, onClose }: { document: Readable; name: string; onClose: () => void }) {
  const { opening } = useText({ en, lo })
  const format = useFormat()
  const { content, progress, problem } = useContents(document, onClose)
  const shown = useShown(content)
  const isVoice = document.mediaType.startsWith('audio/')
  return (
    <>
      {progress && (
        <LoadingState label={opening.loading(format.number(progress.there), format.number(progress.total))} />
      )}
      <ProblemNotice problem={problem} />
      {content && !isVoice && <img className={styles.shown} ref={shown} alt={opening.picture(name)} />}
      {content && isVoice && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recorded consent has no captions
        <audio controls ref={shown} aria-label={name} className={styles.audio} />
      )}
      <p className="pp-quiet">{opening.goes}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{opening.close}</Button>
      </div>
    </>
  )
}
