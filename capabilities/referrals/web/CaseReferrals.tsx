import { IconPlus } from '@tabler/icons-react'
import type { CaseTabProps } from '#capabilities/cases/web/public.tsx'
import { listReferralsOfCase } from '#capabilities/referrals/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useOrganisations } from './use-organisations.ts'
import { useCodes, useReferralText } from './use-referral-words.ts'

/** The tab of the case file: whom was asked for help, and how that stands. */
export default function CaseReferrals({ caseId }: CaseTabProps) {
  const text = useReferralText()
  const codes = useCodes()
  const format = useFormat()
  const { nameOf } = useOrganisations()
  const answer = useAsk(listReferralsOfCase, { caseId })
  const add = (
    <ButtonLink
      to={`/referrals/new?case=${caseId}`}
      small
      icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
    >
      {text.newReferral}
    </ButtonLink>
  )
  return (
    <Asked answer={answer}>
      {({ referrals }) => (
        <Card label={text.title}>
          <CardHead title={text.title} count={format.number(referrals.length)} action={add} />
          {referrals.length === 0 && <EmptyState fact={text.empty.sent} next={text.emptyNext.sent} />}
          {referrals.map(({ referral }) => (
            <CardRow
              key={referral.id}
              to={`/referrals/${referral.id}`}
              title={codes.service[referral.service]}
              code={referral.code}
              why={`${text.to(nameOf(referral.toOrganisationId))}, ${format.date(format.day(referral.offeredAt))}`}
              end={
                <>
                  <WaitsMark id={referral.id} />
                  {referral.state === 'offered' || referral.state === 'question-asked' ? (
                    <Clock from={referral.offeredAt} due={referral.answerDue} />
                  ) : (
                    <StatusPill tone={toneOf(referral.state)}>{codes.state[referral.state]}</StatusPill>
                  )}
                </>
              }
            />
          ))}
        </Card>
      )}
    </Asked>
  )
}

function toneOf(state: string): 'ok' | 'primary' | 'plain' {
  if (state === 'closed' || state === 'feedback-given') return 'ok'
  return state === 'accepted' || state === 'handed-over' ? 'primary' : 'plain'
}
