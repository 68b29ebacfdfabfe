import { useState } from 'react'
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

interface Props {
  document: Readable
  name: string
  /** Taken today by the reader: it was not opened for a reason, and nothing about it is recorded. */
  isOwn: boolean
  onClose: () => void
}

/** The picture, or the voice with its own buttons. Kept in memory alone, and let go when it is closed. */
export function ShownDocument({ document, name, isOwn, onClose }: Props) {
  const { opening } = useText({ en, lo })
  const format = useFormat()
  const { content, progress, problem } = useContents(document, onClose)
  const [isLarge, setIsLarge] = useState(false)
  const isPicture = content !== null && !document.mediaType.startsWith('audio/')
  return (
    <>
      {progress && (
        <LoadingState label={opening.loading(format.number(progress.there), format.number(progress.total))} />
      )}
      <ProblemNotice problem={problem} />
      {content && <Content content={content} isPicture={isPicture} name={name} isLarge={isLarge} />}
      <p className="pp-quiet">{isOwn ? opening.goes : opening.recorded}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{opening.close}</Button>
        {isPicture && (
          <Button kind="ghost" onClick={() => setIsLarge(!isLarge)}>
            {isLarge ? opening.smaller : opening.larger}
          </Button>
        )}
      </div>
    </>
  )
}

interface ContentProps {
  content: Blob
  isPicture: boolean
  name: string
  /** As large as it was kept, to be moved about in its frame: small print on a paper. */
  isLarge: boolean
}

function Content({ content, isPicture, name, isLarge }: ContentProps) {
  const { opening } = useText({ en, lo })
  const shown = useShown(content)
  if (!isPicture) {
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recorded consent has no captions
    return <audio controls ref={shown} aria-label={name} className={styles.audio} />
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div className={styles.frame} tabIndex={isLarge ? 0 : undefined}>
      <img className={styles.shown} ref={shown} alt={opening.picture(name)} data-large={isLarge || undefined} />
    </div>
  )
}
