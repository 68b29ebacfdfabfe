import { uuidv7 } from 'uuidv7'
import { Continued, ResumedDrawer, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import { giveFeedback, listReferrals, readReferral, type ReferralDetail } from '#capabilities/referrals/model/api.ts'
import { feedbackOwed } from '#capabilities/referrals/model/clock.ts'
import { arrivals, type FeedbackAnswers, helpStates, safeties } from '#capabilities/referrals/model/feedback.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useOrganisations } from './use-organisations.ts'
import { useCodes, useReferralText } from './use-referral-words.ts'

interface Props {
  isOpen: boolean
  detail: ReferralDetail
  onClose: () => void
}

type Draft = { [K in keyof FeedbackAnswers]: FeedbackAnswers[K] | null }
const nothing: Draft = { arrived: null, safe: null, help: null }

/** Three questions, none preselected, and words behind the wall of the service. */
export function FeedbackDrawer(props: Props) {
  const { referral, opened } = props.detail
  return (
    <ResumedDrawer
      form="referrals/give-feedback"
      about={referral.id}
      personIds={opened ? [opened.personId] : []}
      isOpen={props.isOpen}
    >
      {(isOpen) => <Feedback {...props} isOpen={isOpen} />}
    </ResumedDrawer>
  )
}

function Feedback({ isOpen, detail, onClose }: Props) {
  const text = useReferralText().feedback
  const codes = useCodes()
  const { nameOf } = useOrganisations()
  const [answers, setAnswers] = useKept<Draft>('answers', nothing)
  const [words, setWords] = useKept('words', '')
  const [feedbackId] = useKept('id', uuidv7)
  const give = useCommand(giveFeedback, { invalidates: [readReferral, listReferrals], onDone: useSent(onClose) })
  const round = feedbackOwed(detail.referral)?.round ?? 'second'
  const complete = isComplete(answers)
  const send = () => {
    if (isComplete(answers))
      void give.send({ id: detail.referral.id, feedbackId, round, answers, words: words.trim() === '' ? null : words })
  }
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={text.title[round]}
      confirmLabel={text.send}
      onConfirm={send}
      isBusy={give.isSending}
      because={complete ? undefined : text.answerAll}
      problem={give.problem}
    >
      <Continued />
      <p className="pp-quiet">{text.intro(nameOf(detail.referral.fromOrganisationId))}</p>
      <RadioCards
        label={text.arrived}
        isPaired
        choices={arrivals.map((code) => ({ code, label: codes.arrived[code] }))}
        value={answers.arrived}
        onChange={(code) => setAnswers({ ...answers, arrived: code as FeedbackAnswers['arrived'] })}
      />
      <RadioCards
        label={text.safe}
        isPaired
        choices={safeties.map((code) => ({ code, label: codes.safe[code] }))}
        value={answers.safe}
        onChange={(code) => setAnswers({ ...answers, safe: code as FeedbackAnswers['safe'] })}
      />
      <RadioCards
        label={text.help}
        isPaired
        choices={helpStates.map((code) => ({ code, label: codes.help[code] }))}
        value={answers.help}
        onChange={(code) => setAnswers({ ...answers, help: code as FeedbackAnswers['help'] })}
      />
      <TextArea
        label={text.words}
        help={text.wordsHelp}
        isOptional
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={2000}
      />
    </ConfirmDrawer>
  )
}

function isComplete(draft: Draft): draft is FeedbackAnswers {
  return draft.arrived !== null && draft.safe !== null && draft.help !== null
}
