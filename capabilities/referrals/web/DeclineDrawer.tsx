import { uuidv7 } from 'uuidv7'
import { Continued, ResumedDrawer, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { declineReferral, listReferrals, type ReferralDetail } from '#capabilities/referrals/model/api.ts'
import { canReceive, type DeclineReason, declineReasons } from '#capabilities/referrals/model/service.ts'
import type { Group } from '#capabilities/referrals/model/welcome-group.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useGo } from '#platform/web/routing.ts'
import { OtherPlaces } from './OtherPlaces.tsx'
import { useOrganisations } from './use-organisations.ts'
import { useCodes, useReferralText } from './use-referral-words.ts'

interface Props {
  isOpen: boolean
  detail: ReferralDetail
  group: Group
  onClose: () => void
}

/** Declining asks for a reason and offers another place; the person is told gently, by a person. */
export function DeclineDrawer(props: Props) {
  const { referral, opened } = props.detail
  return (
    <ResumedDrawer
      form="referrals/decline-referral"
      about={referral.id}
      personIds={opened ? [opened.personId] : []}
      isOpen={props.isOpen}
    >
      {(isOpen) => <Declining {...props} isOpen={isOpen} />}
    </ResumedDrawer>
  )
}

function Declining({ isOpen, detail, group, onClose }: Props) {
  const text = useReferralText()
  const codes = useCodes()
  const go = useGo()
  const [reason, setReason] = useKept<DeclineReason | null>('reason', null)
  const [suggestedOrganisationId, setSuggested] = useKept<string | null>('suggested', null)
  const [words, setWords] = useKept('words', '')
  const [messageId] = useKept('id', uuidv7)
  const { organisations } = useOrganisations()
  // The referral itself closes to this organisation, so only the list is asked again.
  const decline = useCommand(declineReferral, { invalidates: [listReferrals], onDone: useSent(() => go('/referrals')) })
  const { referral, offered } = detail
  const others = organisations.filter(
    ({ id, kind }) =>
      canReceive(kind as 'shelter') && id !== referral.toOrganisationId && id !== referral.fromOrganisationId,
  )
  const send = () =>
    reason &&
    void decline.send({
      id: referral.id,
      messageId,
      reason,
      suggestedOrganisationId,
      words: words.trim() === '' ? null : words,
    })
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={text.declining.title}
      confirmLabel={suggestedOrganisationId ? text.declining.sendWith : text.declining.send}
      onConfirm={send}
      isBusy={decline.isSending}
      because={reason ? undefined : text.declining.needsReason}
      problem={decline.problem}
    >
      <Continued />
      <p className="pp-quiet">{text.declining.intro(offered.alias)}</p>
      <RadioCards
        label={text.declining.reason}
        choices={declineReasons.map((code) => ({ code, label: codes.declineReason[code] }))}
        value={reason}
        onChange={(code) => setReason(code as DeclineReason)}
      />
      <OtherPlaces group={group} organisations={others} value={suggestedOrganisationId} onChange={setSuggested} />
      <TextArea
        label={text.declining.note}
        help={text.declining.noteHelp}
        isOptional
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={2000}
      />
    </ConfirmDrawer>
  )
}
