import { readReferral, type ReferralDetail as Detail } from '#capabilities/referrals/model/api.ts'
import { groupOf } from '#capabilities/referrals/model/welcome-group.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { UrgencyMark } from '#platform/web/kit/UrgencyMark.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { DetailActions } from './DetailActions.tsx'
import { FeedbackGiven } from './FeedbackGiven.tsx'
import { Messages } from './Messages.tsx'
import { OfferedFacts } from './OfferedFacts.tsx'
import { CanHelp } from './public.tsx'
import { Sealed } from './Sealed.tsx'
import { StepLine } from './StepLine.tsx'
import styles from './detail.module.css'
import { useOrganisations } from './use-organisations.ts'
import { useCodes, useReferralText } from './use-referral-words.ts'

export function ReferralDetail({ id }: { id: string }) {
  const answer = useAsk(readReferral, { id }, { refetchInterval: 60_000 })
  return <Asked answer={answer}>{(detail) => <Referral detail={detail} />}</Asked>
}

function Referral({ detail }: { detail: Detail }) {
  const text = useReferralText()
  const { offered, referral, side } = detail
  useTitleBar({ title: offered.alias, area: text.title, back: '/referrals' })
  const isOpen = referral.state === 'offered' || referral.state === 'question-asked'
  const asksForPlace =
    side === 'receiver' && referral.service === 'shelter' && (isOpen || referral.state === 'accepted')
  return (
    <Card label={offered.alias}>
      <Head detail={detail} />
      <StepLine detail={detail} />
      {detail.consent.ended && (
        <div className={styles.part}>
          <Notice tone="attention">{text.consentEnded}</Notice>
        </div>
      )}
      <Ended detail={detail} />
      {asksForPlace && !isOpen && <CanHelp referralId={referral.id} isAccepted />}
      <div className={styles.sides}>
        <section className={styles.side}>
          <h2>{side === 'receiver' ? text.seeNow : text.theySee}</h2>
          <OfferedFacts offered={offered} />
        </section>
        <section className={styles.side}>
          <Sealed detail={detail} />
        </section>
      </div>
      <Messages detail={detail} />
      <FeedbackGiven detail={detail} />
      {asksForPlace && isOpen && <CanHelp referralId={referral.id} isAccepted={false} />}
      <DetailActions detail={detail} group={groupOf(offered)} />
    </Card>
  )
}

function Head({ detail }: { detail: Detail }) {
  const { offered, referral, side } = detail
  const text = useReferralText()
  const codes = useCodes()
  const { nameOf } = useOrganisations()
  const isOpen = referral.state === 'offered' || referral.state === 'question-asked'
  const what = codes.serviceInTitle[referral.service]
  return (
    <header className={styles.head}>
      <WovenTile code={offered.code} size="large" />
      <div className={styles.headWords}>
        <h1 className={styles.title} tabIndex={-1}>
          {side === 'receiver' ? text.needs(offered.alias, what) : text.askedFor(offered.alias, what)}
        </h1>
        <p className={styles.context}>
          {side === 'receiver'
            ? text.from(nameOf(referral.fromOrganisationId))
            : text.to(nameOf(referral.toOrganisationId))}
          <span className={styles.code}>{text.code(referral.code)}</span>
        </p>
      </div>
      <div className={styles.headEnd}>
        {referral.urgency === 'danger-now' && isOpen && <UrgencyMark level="danger" />}
        {isOpen && (
          <Clock
            from={referral.offeredAt}
            due={referral.answerDue}
            {...(side === 'receiver' ? { past: text.past.answer } : {})}
          />
        )}
      </div>
    </header>
  )
}

/** How it ended: declined with a reason and perhaps another place, or never answered. */
function Ended({ detail }: { detail: Detail }) {
  const text = useReferralText()
  const codes = useCodes()
  const { nameOf } = useOrganisations()
  const { decline, referral } = detail
  if (decline) {
    return (
      <div className={styles.part}>
        <Notice tone="quiet" title={text.declined.title}>
          {codes.declineReason[decline.reason]}.{' '}
          {decline.suggestedOrganisationId && text.declined.suggested(nameOf(decline.suggestedOrganisationId))}
        </Notice>
      </div>
    )
  }
  if (referral.state !== 'expired') return null
  return (
    <div className={styles.part}>
      <Notice tone="attention">{text.lapsed}</Notice>
    </div>
  )
}
