import type { ReferralDetail } from '#capabilities/referrals/model/api.ts'
import { feedbackDue } from '#capabilities/referrals/model/clock.ts'
import type { Referral } from '#capabilities/referrals/model/referral.ts'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './StepLine.module.css'
import { useReferralText } from './use-referral-words.ts'

type StepState = 'done' | 'now' | 'later' | 'stopped'

interface Step {
  key: string
  name: string
  when: string
  state: StepState
}

/** Offered, answer, identity opens, hand-over, feedback: five steps with their clocks. */
export function StepLine({ detail }: { detail: ReferralDetail }) {
  const text = useReferralText()
  const steps = useSteps(detail)
  return (
    <ol className={styles.steps} aria-label={text.steps.label}>
      {steps.map((step) => (
        <li key={step.key} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <b>{step.name}</b>
          <span>{step.when}</span>
        </li>
      ))}
    </ol>
  )
}

function useSteps({ referral, side }: ReferralDetail): Step[] {
  const text = useReferralText().steps
  const format = useFormat()
  const isReceiver = side === 'receiver'
  const instant = (at: string) => `${format.dayMonth(format.day(at))}, ${format.time(at)}`
  const answered = answerWords(referral, text, instant)
  const given = [referral.firstFeedbackAt, referral.secondFeedbackAt].filter(Boolean).length
  return [
    { key: 'offered', name: text.offered, when: instant(referral.offeredAt), state: 'done' },
    { key: 'answer', name: isReceiver ? text.youAnswer : text.theyAnswer, ...answered },
    {
      key: 'opens',
      name: text.opens,
      when: accepted(referral)
        ? instant(referral.answeredAt!)
        : isReceiver
          ? text.afterYouAccept
          : text.afterTheyAccept,
      state: accepted(referral) ? 'done' : 'later',
    },
    {
      key: 'hand-over',
      name: text.handOver,
      when: referral.handedOverAt ? instant(referral.handedOverAt) : text.agreed,
      state: referral.handedOverAt ? 'done' : referral.state === 'accepted' ? 'now' : 'later',
    },
    {
      key: 'feedback',
      name: text.feedback,
      when: feedbackWords(referral, given, text, (instant) => format.dayMonth(format.day(instant))),
      state: given === 2 ? 'done' : referral.handedOverAt && referral.state !== 'withdrawn' ? 'now' : 'later',
    },
  ]
}

type StepText = ReturnType<typeof useReferralText>['steps']

function accepted(referral: Referral): boolean {
  return referral.answeredAt !== null && referral.state !== 'declined'
}

function answerWords(
  referral: Referral,
  text: StepText,
  instant: (at: string) => string,
): { when: string; state: StepState } {
  if (accepted(referral)) return { when: instant(referral.answeredAt!), state: 'done' }
  if (referral.state === 'declined') return { when: text.declined, state: 'stopped' }
  if (referral.state === 'expired') return { when: text.lapsed, state: 'stopped' }
  if (referral.state === 'withdrawn') return { when: text.withdrawn, state: 'stopped' }
  return { when: text.by(instant(referral.answerDue)), state: 'now' }
}

function feedbackWords(referral: Referral, given: number, text: StepText, day: (at: string) => string): string {
  if (given > 0) return text.given(String(given))
  if (!referral.handedOverAt) return text.twice
  return text.by(day(feedbackDue(referral.handedOverAt, 'first')))
}
