import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import {
  listReferrals,
  readReferral,
  type ReferralDetail,
  withdrawReferral,
} from '#capabilities/referrals/model/api.ts'
import { type WithdrawReason, withdrawReasons } from '#capabilities/referrals/model/service.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextArea } from '#platform/web/kit/TextArea.tsx'
import { useCodes, useReferralText } from './use-referral-words.ts'

interface Props {
  isOpen: boolean
  detail: ReferralDetail
  onClose: () => void
}

export function WithdrawDrawer({ isOpen, detail, onClose }: Props) {
  const text = useReferralText()
  const codes = useCodes()
  const [reason, setReason] = useState<WithdrawReason | null>(detail.consent.ended ? 'consent-ended' : null)
  const [words, setWords] = useState('')
  const [messageId] = useState(uuidv7)
  const withdraw = useCommand(withdrawReferral, { invalidates: [readReferral, listReferrals], onDone: onClose })
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={text.withdrawing.title}
      confirmLabel={text.withdrawing.send}
      onConfirm={() =>
        reason &&
        void withdraw.send({ id: detail.referral.id, messageId, reason, words: words.trim() === '' ? null : words })
      }
      isBusy={withdraw.isSending}
      because={reason ? undefined : text.declining.needsReason}
      problem={withdraw.problem}
    >
      <p className="pp-quiet">{text.withdrawing.intro}</p>
      <RadioCards
        label={text.withdrawing.reason}
        choices={withdrawReasons.map((code) => ({ code, label: codes.withdrawReason[code] }))}
        value={reason}
        onChange={(code) => setReason(code as WithdrawReason)}
      />
      <TextArea
        label={text.withdrawing.note}
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
