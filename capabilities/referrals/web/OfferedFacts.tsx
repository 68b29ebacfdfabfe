import type { OfferedView } from '#capabilities/referrals/model/preview.ts'
import styles from './detail.module.css'
import { useCodes, useOfferWords, useReferralText } from './use-referral-words.ts'

interface Props {
  offered: OfferedView
  withAlias?: boolean
  /** Nothing has been asked for yet: the sender still chooses. */
  isOpen?: boolean
}

/** The offer, fact by fact: the receiver's screen and the sender's preview are drawn from the same view. */
export function OfferedFacts({ offered, withAlias = false, isOpen = false }: Props) {
  const { labels } = useReferralText()
  const codes = useCodes()
  const words = useOfferWords()
  return (
    <dl className={styles.facts}>
      {withAlias && (
        <>
          <dt>{labels.alias}</dt>
          <dd>
            {offered.alias} <span className="pp-meta">{offered.code}</span>
          </dd>
        </>
      )}
      <dt>{labels.service}</dt>
      <dd>{isOpen ? '–' : codes.service[offered.service]}</dd>
      <dt>{labels.needs}</dt>
      <dd>{words.needs(offered.needs) || '–'}</dd>
      <dt>{labels.age}</dt>
      <dd>{words.age(offered)}</dd>
      <dt>{labels.sex}</dt>
      <dd>{words.sex(offered)}</dd>
      <dt>{labels.province}</dt>
      <dd>{words.province(offered.province)}</dd>
      <dt>{labels.urgency}</dt>
      <dd>{words.urgency(offered.urgency)}</dd>
      <dt>{labels.languages}</dt>
      <dd>{words.languages(offered.languages)}</dd>
    </dl>
  )
}
