import { useState } from 'react'
import type { ReferralDetail } from '#capabilities/referrals/model/api.ts'
import { acceptReferral, handOver, listReferrals, readReferral, takeNote } from '#capabilities/referrals/model/api.ts'
import { feedbackOwed } from '#capabilities/referrals/model/clock.ts'
import { afterStep } from '#capabilities/referrals/model/lifecycle.ts'
import type { Group } from '#capabilities/referrals/model/welcome-group.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { DeclineDrawer } from './DeclineDrawer.tsx'
import styles from './detail.module.css'
import { FeedbackDrawer } from './FeedbackDrawer.tsx'
import { useOrganisations } from './use-organisations.ts'
import { useReferralText } from './use-referral-words.ts'
import { WithdrawDrawer } from './WithdrawDrawer.tsx'
import { WordsDrawer } from './WordsDrawer.tsx'

type Drawer = 'ask' | 'answer' | 'decline' | 'withdraw' | 'feedback' | null

/** What this side can do now. One primary action; the rest is outlined or quieter. */
export function DetailActions({ detail, group }: { detail: ReferralDetail; group: Group }) {
  const [drawer, setDrawer] = useState<Drawer>(null)
  const close = () => setDrawer(null)
  const props = { detail, open: setDrawer }
  return (
    <div className={styles.actions} data-pp-no-print>
      {detail.side === 'receiver' ? <ReceiverActions {...props} /> : <SenderActions {...props} />}
      <WordsDrawer
        isOpen={drawer === 'ask' || drawer === 'answer'}
        kind={drawer === 'answer' ? 'answer' : 'question'}
        detail={detail}
        onClose={close}
      />
      <DeclineDrawer isOpen={drawer === 'decline'} detail={detail} group={group} onClose={close} />
      <WithdrawDrawer isOpen={drawer === 'withdraw'} detail={detail} onClose={close} />
      <FeedbackDrawer isOpen={drawer === 'feedback'} detail={detail} onClose={close} />
    </div>
  )
}

interface SideProps {
  detail: ReferralDetail
  open: (drawer: Drawer) => void
}

const changed = [readReferral, listReferrals]

function ReceiverActions({ detail, open }: SideProps) {
  const { referral, opened } = detail
  const text = useReferralText()
  const accept = useCommand(acceptReferral, { invalidates: changed })
  const arrive = useCommand(handOver, { invalidates: changed })
  const owed = feedbackOwed(referral)
  const canAnswer = afterStep(referral.state, 'accept') !== undefined
  return (
    <>
      <ProblemNotice problem={accept.problem ?? arrive.problem} />
      <ActionBar>
        {canAnswer && (
          <>
            <Button kind="primary" isBusy={accept.isSending} onClick={() => void accept.send({ id: referral.id })}>
              {text.accept}
            </Button>
            <div className={styles.secondary}>
              {referral.state === 'offered' && <Button onClick={() => open('ask')}>{text.ask}</Button>}
              <Button kind="ghost" onClick={() => open('decline')}>
                {text.decline}
              </Button>
            </div>
          </>
        )}
        {referral.state === 'accepted' && (
          // A shelter keeps a place first, which is then the one thing to do here; the arrival is said on its board.
          <Button
            kind={referral.service === 'shelter' ? 'line' : 'primary'}
            isBusy={arrive.isSending}
            onClick={() => void arrive.send({ id: referral.id })}
          >
            {text.arrived}
          </Button>
        )}
        {owed && (
          <Button kind="primary" onClick={() => open('feedback')}>
            {text.giveFeedback}
          </Button>
        )}
        {opened && <ButtonLink to={`/cases/${opened.caseCode}`}>{text.openFile}</ButtonLink>}
        {canAnswer && <span className={styles.mayChange}>{text.planChanges}</span>}
      </ActionBar>
    </>
  )
}

function SenderActions({ detail, open }: SideProps) {
  const { referral, opened } = detail
  const text = useReferralText()
  const arrive = useCommand(handOver, { invalidates: changed })
  return (
    <>
      <ProblemNotice problem={arrive.problem} />
      <ActionBar>
        {referral.state === 'question-asked' && (
          <Button kind="primary" onClick={() => open('answer')}>
            {text.answerQuestion}
          </Button>
        )}
        {needsNote(detail) && <LookElsewhere detail={detail} />}
        {referral.state === 'accepted' && (
          <Button isBusy={arrive.isSending} onClick={() => void arrive.send({ id: referral.id })}>
            {text.arrived}
          </Button>
        )}
        {opened && <ButtonLink to={`/cases/${opened.caseCode}`}>{text.openFile}</ButtonLink>}
        {afterStep(referral.state, 'withdraw') && (
          <Button kind="ghost" onClick={() => open('withdraw')}>
            {text.withdraw}
          </Button>
        )}
      </ActionBar>
    </>
  )
}

function needsNote({ referral }: ReferralDetail): boolean {
  return (referral.state === 'declined' || referral.state === 'expired') && referral.notedAt === null
}

/** After a decline or a lapse: ask somebody else, the suggested place first, or only take note. */
function LookElsewhere({ detail }: { detail: ReferralDetail }) {
  const { referral, opened, decline } = detail
  const text = useReferralText()
  const { nameOf } = useOrganisations()
  const note = useCommand(takeNote, { invalidates: changed })
  const suggested = decline?.suggestedOrganisationId
  const again = opened && `/referrals/new?case=${opened.caseId}&instead=${referral.id}`
  return (
    <>
      {again && (
        <ButtonLink kind="primary" to={suggested ? `${again}&to=${suggested}` : again}>
          {suggested ? text.declined.askThere(nameOf(suggested)) : text.otherPlace}
        </ButtonLink>
      )}
      <Button isBusy={note.isSending} onClick={() => void note.send({ id: referral.id })}>
        {text.takeNote}
      </Button>
      <ProblemNotice problem={note.problem} />
    </>
  )
}
