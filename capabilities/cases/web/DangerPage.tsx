import { useState } from 'react'
import { type DangerOpening, listOpenings } from '#capabilities/cases/model/api-responsibility.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { SealedTile } from '#platform/web/kit/SealedTile.tsx'
import { useActor } from '#platform/web/session.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { BreakGlassForm } from './BreakGlassForm.tsx'
import styles from './cases.module.css'
import { ReviewDrawer } from './ReviewDrawer.tsx'
import { useCasesText } from './use-cases-text.ts'
import { useFormsText } from './use-forms-text.ts'
import { useWords } from './use-words.ts'

/** Danger to life: opening a case by its code, and what was opened so and waits to be reviewed. */
export default function DangerPage() {
  const text = useCasesText()
  const { danger } = useFormsText()
  const { roles } = useActor()
  const mayOpen = roles.some((role) => role === 'case-worker' || role === 'supervisor')
  const mayReview = roles.some((role) => role === 'supervisor' || role === 'coordinator')
  useTitleBar({ title: danger.listTitle, area: text.area, back: '/cases' })
  return (
    <>
      <PageHead title={mayOpen ? danger.title : danger.listTitle} context={danger.context} />
      {mayOpen && <BreakGlassForm />}
      {mayReview && <Openings />}
    </>
  )
}

function Openings() {
  const { danger } = useFormsText()
  const answer = useAsk(listOpenings, {})
  const [reviewed, setReviewed] = useState<DangerOpening | null>(null)
  return (
    <Asked answer={answer}>
      {({ openings }) => (
        <Card label={danger.listTitle}>
          <CardHead title={danger.listTitle} />
          {openings.length === 0 && <EmptyState fact={danger.listNone} />}
          <ul className={styles.needs}>
            {openings.map((opening) => (
              <OpeningRow key={opening.id} opening={opening} onReview={() => setReviewed(opening)} />
            ))}
          </ul>
          <ReviewDrawer opening={reviewed} onClose={() => setReviewed(null)} />
        </Card>
      )}
    </Asked>
  )
}

function OpeningRow({ opening, onReview }: { opening: DangerOpening; onReview: () => void }) {
  const { danger } = useFormsText()
  const words = useWords()
  const format = useFormat()
  const { language } = useLanguage()
  const who = [opening.by, opening.organisation?.[language]].filter(Boolean).join(', ')
  const { review } = opening
  return (
    <li className={styles.opening}>
      <SealedTile />
      <span className={styles.grow}>
        <b>{words.danger[opening.reason]}</b> <span className={styles.code}>{opening.code}</span>
        <span className={styles.helper}>{danger.opened(who, format.instant(opening.openedAt))}</span>
        <span className={styles.quote}>{opening.words ?? danger.wordsClosed}</span>
      </span>
      <span className={styles.needEnd}>
        {review ? (
          <span className={styles.helper}>{danger.reviewed(words.outcome[review.outcome], review.by ?? '')}</span>
        ) : (
          <Button small because={opening.mayReview.allowed ? undefined : opening.mayReview.because} onClick={onReview}>
            {danger.review}
          </Button>
        )}
        <span className={styles.helper}>{danger.until(format.instant(opening.expiresAt))}</span>
      </span>
    </li>
  )
}
