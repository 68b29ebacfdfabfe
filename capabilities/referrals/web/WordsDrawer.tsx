import { uuidv7 } from 'uuidv7'
import { Continued, ResumedDrawer, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import {
  answerQuestion,
  askQuestion,
  listReferrals,
  readReferral,
  type ReferralDetail,
} from '#capabilities/referrals/model/api.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useReferralText } from './use-referral-words.ts'

interface Props {
  isOpen: boolean
  kind: 'question' | 'answer'
  detail: ReferralDetail
  onClose: () => void
}

/** A question before the answer, or the sender's reply. The words stay when sending did not work. */
export function WordsDrawer(props: Props) {
  const { referral, opened } = props.detail
  const form = props.kind === 'question' ? 'referrals/ask-question' : 'referrals/answer-question'
  return (
    <ResumedDrawer form={form} about={referral.id} personIds={opened ? [opened.personId] : []} isOpen={props.isOpen}>
      {(isOpen) => <Words {...props} isOpen={isOpen} />}
    </ResumedDrawer>
  )
}

function Words({ isOpen, kind, detail, onClose }: Props) {
  const text = useReferralText()
  const [words, setWords] = useKept('words', '')
  const [messageId] = useKept('id', uuidv7)
  const done = useSent(onClose)
  const ask = useCommand(askQuestion, { invalidates: [readReferral, listReferrals], onDone: done })
  const answer = useCommand(answerQuestion, { invalidates: [readReferral, listReferrals], onDone: done })
  const command = kind === 'question' ? ask : answer
  const asked = detail.messages.findLast((message) => message.kind === 'question')
  const missing = words.trim() === '' ? text[kind].label : undefined
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={text[kind].title}
      confirmLabel={text[kind].send}
      onConfirm={() => void command.send({ id: detail.referral.id, messageId, words })}
      isBusy={command.isSending}
      because={missing}
      problem={command.problem}
    >
      <Continued />
      {kind === 'answer' && asked && <Notice tone="quiet">{asked.words}</Notice>}
      <TextArea
        label={text[kind].label}
        help={text.noNames}
        value={words}
        onChange={setWords}
        rows={5}
        maxLength={2000}
      />
      {kind === 'question' && <p className="pp-meta">{text.question.help}</p>}
    </ConfirmDrawer>
  )
}
