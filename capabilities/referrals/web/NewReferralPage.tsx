import { Resumed, useKept } from '#capabilities/drafts/web/public.tsx'
import { prepareReferral } from '#capabilities/referrals/model/api.ts'
import { mintCode } from '#platform/model/ids.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { useAddressSearch } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { newDraft, personIn, type Prepared } from './offer-draft.ts'
import { OfferForm } from './OfferForm.tsx'
import { OfferPreview } from './OfferPreview.tsx'
import { SendOffer } from './SendOffer.tsx'
import { useReferralText } from './use-referral-words.ts'
import { useSendingText } from './use-sending-text.ts'

/** Asking another organisation for help: what they will see stands beside the form from the first choice on. */
export default function NewReferralPage() {
  const text = useSendingText()
  const { title } = useReferralText()
  const { case: caseId } = useAddressSearch()
  useTitleBar({ title: text.titleNobody, area: title, back: '/referrals' })
  if (typeof caseId !== 'string') {
    return (
      <>
        <PageHead title={text.titleNobody} />
        <Card>
          <EmptyState
            fact={text.noCase}
            next={text.noCaseNext}
            action={<ButtonLink to="/cases">{text.toCases}</ButtonLink>}
          />
        </Card>
      </>
    )
  }
  return <ForCase caseId={caseId} />
}

function ForCase({ caseId }: { caseId: string }) {
  const answer = useAsk(prepareReferral, { caseId }, { staleTime: Number.POSITIVE_INFINITY })
  const { instead } = useAddressSearch()
  return (
    <Asked answer={answer}>
      {(prepared) => (
        <Resumed
          form="referrals/offer-referral"
          about={typeof instead === 'string' ? instead : caseId}
          personIds={prepared.persons.map(({ id }) => id)}
        >
          <Sending prepared={prepared} />
        </Resumed>
      )}
    </Asked>
  )
}

function Sending({ prepared }: { prepared: Prepared }) {
  const text = useSendingText()
  const { to, instead } = useAddressSearch()
  const [draft, setDraft] = useKept('draft', () =>
    newDraft(prepared, mintCode('RF', crypto.getRandomValues(new Uint8Array(8))), typeof to === 'string' ? to : null),
  )
  const person = personIn(prepared, draft)
  return (
    <>
      <PageHead
        title={person ? text.title(person.alias) : text.titleNobody}
        context={text.context(prepared.case.code)}
      />
      <TwoColumns
        sideWidth={420}
        main={<OfferForm prepared={prepared} draft={draft} onChange={setDraft} />}
        side={<OfferPreview prepared={prepared} draft={draft} />}
      />
      {/* Last, also on a phone: what they will see is read before it is sent. */}
      <SendOffer prepared={prepared} draft={draft} insteadOf={typeof instead === 'string' ? instead : null} />
    </>
  )
}
