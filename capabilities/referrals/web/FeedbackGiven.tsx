import type { ReferralDetail } from '#capabilities/referrals/model/api.ts'
import { feedbackDue, feedbackRounds } from '#capabilities/referrals/model/clock.ts'
import { needsAttention } from '#capabilities/referrals/model/feedback.ts'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './detail.module.css'
import { useCodes, useReferralText } from './use-referral-words.ts'

/** Both rounds of feedback: what was said, or when it is due. */
export function FeedbackGiven({ detail }: { detail: ReferralDetail }) {
  const text = useReferralText().feedback
  const codes = useCodes()
  const format = useFormat()
  const { referral, feedback } = detail
  if (referral.handedOverAt === null) return null
  return (
    <section className={styles.section}>
      <h2>{text.heading}</h2>
      {feedbackRounds.map((round) => {
        const given = feedback.find((each) => each.round === round)
        return (
          <div key={round} className={styles.round}>
            <span>
              <b>{text.title[round]}</b>{' '}
              <span className="pp-meta">
                {given
                  ? text.given(format.instant(given.givenAt))
                  : text.due(format.date(format.day(feedbackDue(referral.handedOverAt!, round))))}
              </span>
            </span>
            {given && (
              <span className={styles.answers}>
                <StatusPill tone={needsAttention(given) ? 'attention' : 'ok'}>
                  {codes.arrived[given.arrived]}
                </StatusPill>
                <StatusPill tone={given.safe === 'yes' ? 'ok' : 'attention'}>{codes.safe[given.safe]}</StatusPill>
                <StatusPill>{codes.help[given.help]}</StatusPill>
              </span>
            )}
          </div>
        )
      })}
    </section>
  )
}
