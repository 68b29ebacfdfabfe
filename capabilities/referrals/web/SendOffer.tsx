import { useSent } from '#capabilities/drafts/web/public.tsx'
import { listReferrals, listReferralsOfCase, offerReferral, readReferral } from '#capabilities/referrals/model/api.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useProblemText } from '#platform/web/text/problem-text.ts'
import { missingIn, type OfferDraft, type Prepared, toOffer } from './offer-draft.ts'
import { useSendingText } from './use-sending-text.ts'

interface Props {
  prepared: Prepared
  draft: OfferDraft
  insteadOf: string | null
}

export function SendOffer({ prepared, draft, insteadOf }: Props) {
  const text = useSendingText()
  const go = useGo()
  const problems = useProblemText()
  const offer = useCommand(offerReferral, {
    invalidates: [listReferrals, listReferralsOfCase, readReferral],
    onDone: useSent(({ id }: { id: string }) => go(`/referrals/${id}?tab=sent`)),
  })
  const missing = missingIn(prepared, draft)
  const because = offer.problem?.type === 'consent-does-not-cover' ? offer.problem.params?.['because'] : undefined
  return (
    <>
      <ProblemNotice problem={offer.problem} />
      {typeof because === 'string' && <p className="pp-meta">{problems.reason(because)}</p>}
      <ActionBar>
        <Button
          kind="primary"
          isBusy={offer.isSending}
          because={missing ? text.missing[missing] : undefined}
          onClick={() => void offer.send(toOffer(prepared, draft, insteadOf))}
        >
          {text.send}
        </Button>
        <ButtonLink kind="ghost" to={`/cases/${prepared.case.code}`}>
          {text.toCase}
        </ButtonLink>
      </ActionBar>
    </>
  )
}
