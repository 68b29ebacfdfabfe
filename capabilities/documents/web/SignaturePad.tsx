import { useEffect, useRef } from 'react'
import type { PointerEvent } from 'react'
import { Button } from '#platform/web/kit/Button.tsx'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './documents.module.css'
import { drawStroke, drawThumb, fit, type Place, placeOf, wipe } from './pad-strokes.ts'
import { blobOf } from './photo.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  /** Give another one a `key` of its own: what was drawn in one way is not kept in the other. */
  kind: 'signature' | 'thumb'
  hasMark: boolean
  /** The picture after each stroke; null when it was cleared. */
  onChange: (mark: Blob | null) => void
}

/**
 * White paper on the screen. Whoever cannot use it with a finger, a pen or a mouse signs on paper, which is
 * photographed: the way beside this one in every form that has a pad.
 */
export function SignaturePad({ kind, hasMark, onChange }: Props) {
  const { pad } = useText({ en, lo })
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<Place | null>(null)
  useEffect(() => {
    if (canvas.current) fit(canvas.current)
  }, [])
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const paper = event.currentTarget
    paper.setPointerCapture(event.pointerId)
    const place = placeOf(paper, event)
    if (kind === 'thumb') {
      wipe(paper)
      drawThumb(paper, place, event)
    } else {
      drawStroke(paper, place, place)
    }
    last.current = place
  }
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (kind === 'thumb' || !last.current) return
    const place = placeOf(event.currentTarget, event)
    drawStroke(event.currentTarget, last.current, place)
    last.current = place
  }
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!last.current) return
    last.current = null
    void blobOf(event.currentTarget, 'image/png').then(onChange)
  }
  const clear = () => {
    if (canvas.current) wipe(canvas.current)
    onChange(null)
  }
  return (
    <div className={styles.pad}>
      <p className="pp-quiet">{kind === 'thumb' ? pad.thumbHelp : pad.signHelp}</p>
      <canvas
        ref={canvas}
        className={styles.paper}
        role="img"
        aria-label={kind === 'thumb' ? pad.surfaceThumb : pad.surface}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {hasMark && (
        <div className={styles.under}>
          <span className="pp-meta" role="status">
            {pad.kept}
          </span>
          <Button small kind="ghost" onClick={clear}>
            {pad.clear}
          </Button>
        </div>
      )}
    </div>
  )
}
