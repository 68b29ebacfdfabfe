import { useState } from 'react'
import { clocksOf } from '#capabilities/referrals/model/clock.ts'
import { viewAfterAcceptance, viewBeforeAcceptance } from '#capabilities/referrals/model/preview.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { needsFor, type OfferDraft, personIn, type Prepared } from './offer-draft.ts'
import { OfferedFacts } from './OfferedFacts.tsx'
import { PartList } from './Sealed.tsx'
import styles from './sending.module.css'
import { useCodes } from './use-referral-words.ts'
import { useSendingText } from './use-sending-text.ts'

/** Exactly what the receiver will see, before and after: drawn by the same function as the receiver's own screen. */
export function OfferPreview({ prepared, draft }: { prepared: Prepared; draft: OfferDraft }) {
  const text = useSendingText()
  const codes = useCodes()
  const format = useFormat()
  const [now] = useState(() => new Date())
  const person = personIn(prepared, draft)
  if (!person) return null
  const needKinds = needsFor(prepared, draft.personId)
    .filter(({ id }) => draft.needIds.includes(id))
    .map(({ kind }) => kind)
  const offered = viewBeforeAcceptance(person, {
    service: draft.service ?? 'shelter',
    needKinds,
    urgency: draft.urgency,
  })
  const { opens, sealed } = viewAfterAcceptance(draft.parts)
  return (
    <div className={styles.preview}>
      <Card look="padded" label={text.preview}>
        <CardHead title={text.preview} />
        <section className={styles.seen}>
          <h3>{text.before}</h3>
          <div className={styles.who}>
            <WovenTile code={offered.code} />
            <span>
              <b>{offered.alias}</b> <span className="pp-meta">{offered.code}</span>
            </span>
          </div>
          <OfferedFacts offered={offered} isOpen={draft.service === null} />
        </section>
        <section className={styles.seen}>
          <h3>{text.after}</h3>
          {opens.length > 0 ? <PartList parts={opens} isOpen /> : <p className="pp-meta">{text.afterNothing}</p>}
          <p className="pp-meta">
            {text.stays}: {sealed.map((part) => codes.part[part]).join(', ')}
          </p>
        </section>
        <p className={styles.clock}>{text.answerBy(format.instant(clocksOf(draft.urgency, now).answerDue))}</p>
      </Card>
    </div>
  )
}
