import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { listAwaited, planArrival, readBoard } from '#capabilities/assistance/model/api.ts'
import type { Board, Resident } from '#capabilities/assistance/model/board.ts'
import type { Newcomer } from '#capabilities/assistance/model/welcome.ts'
import { groupOf } from '#capabilities/referrals/model/welcome-group.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { DayField } from './DayField.tsx'
import { missingPlacing, type Placing, RoomChoice } from './RoomChoice.tsx'
import styles from './shelter.module.css'
import { useAssistanceText, useWho } from './use-words.ts'

type Awaited = OutputOf<typeof listAwaited>['awaited']

interface Props {
  board: Board
  /** Null while it is closed; the room or the referral from which it was opened. */
  plan: { roomId: string | null; referralId: string | null } | null
  onClose: () => void
}

/** Keeps a place for somebody whom the shelter accepted. */
export function PlanArrivalDrawer({ board, plan, onClose }: Props) {
  const text = useAssistanceText().plan
  const answer = useAsk(listAwaited, {}, { enabled: plan !== null })
  return (
    <Dialog isOpen={plan !== null} onClose={onClose} title={text.title} place="side">
      {plan && (
        <Asked answer={answer}>
          {({ awaited }) =>
            awaited.length === 0 ? (
              <Nobody />
            ) : (
              <PlanForm board={board} plan={plan} awaited={awaited} onClose={onClose} />
            )
          }
        </Asked>
      )}
    </Dialog>
  )
}

function Nobody() {
  const text = useAssistanceText().plan
  return (
    <EmptyState
      fact={text.nobody}
      next={text.nobodyNext}
      action={<ButtonLink to="/referrals">{text.toReferrals}</ButtonLink>}
    />
  )
}

interface FormProps {
  board: Board
  plan: NonNullable<Props['plan']>
  awaited: Awaited
  onClose: () => void
}

function PlanForm({ board, plan, awaited, onClose }: FormProps) {
  const text = useAssistanceText().plan
  const only = awaited.length === 1 ? awaited[0] : undefined
  const [id] = useState(uuidv7)
  const [referralId, setReferralId] = useState<string | null>(plan.referralId ?? only?.referralId ?? null)
  const [day, setDay] = useState<string | null>(board.today)
  const [placing, setPlacing] = useState<Placing>({ roomId: plan.roomId, asked: false })
  const [isAlone, setIsAlone] = useState(false)
  const [words, setWords] = useState('')
  const keep = useCommand(planArrival, { invalidates: [readBoard, listAwaited], onDone: onClose })
  const chosen = awaited.find((each) => each.referralId === referralId)
  const parent = chosen && !isAlone ? parentOf(board, chosen) : undefined
  const newcomer = chosen && { group: groupOf(chosen.person), withParent: parent !== undefined }
  const missing = missingIn(board, newcomer, day, placing)
  const send = () => {
    if (!chosen || day === null || placing.roomId === null) return
    const about = { personId: chosen.person.id, caseId: chosen.caseId, referralId, withStayId: parent?.stay.id ?? null }
    const place = { plannedArrival: day, roomId: placing.roomId, asked: placing.asked }
    void keep.send({ id, ...about, ...place, words: words.trim() === '' ? null : words })
  }
  return (
    <div className={styles.inDrawer}>
      <WhoChoice awaited={awaited} value={referralId} onChange={setReferralId} />
      {chosen && <ParentChoice parent={parentOf(board, chosen)} isAlone={isAlone} onChange={setIsAlone} />}
      <DayField label={text.when} value={day} onChange={setDay} />
      {newcomer && <RoomChoice board={board} newcomer={newcomer} value={placing} onChange={setPlacing} />}
      <TextField
        label={text.words}
        help={text.wordsHelp}
        isOptional
        value={words}
        onChange={setWords}
        maxLength={500}
      />
      <ProblemNotice problem={keep.problem} />
      <Button
        kind="primary"
        wide
        isBusy={keep.isSending}
        because={missing ? text.missing[missing] : undefined}
        onClick={send}
      >
        {text.save}
      </Button>
    </div>
  )
}

function missingIn(board: Board, newcomer: Newcomer | undefined, day: string | null, placing: Placing) {
  if (!newcomer) return 'who'
  return day === null ? 'when' : missingPlacing(board, newcomer, placing)
}

/** A child of the same case stays with the adult who is here, unless a person says otherwise. */
function parentOf(board: Board, { caseId, person }: Awaited[number]): Resident | undefined {
  if (!person.isChild) return undefined
  return board.residents.find((resident) => resident.stay.caseId === caseId && resident.person?.isChild === false)
}

interface ParentProps {
  parent: Resident | undefined
  isAlone: boolean
  onChange: (isAlone: boolean) => void
}

function ParentChoice({ parent, isAlone, onChange }: ParentProps) {
  const text = useAssistanceText().plan
  if (!parent?.person) return null
  return (
    <CheckRow
      label={text.withParent(parent.person.alias)}
      isChecked={!isAlone}
      onChange={(checked) => onChange(!checked)}
    />
  )
}

interface WhoProps {
  awaited: Awaited
  value: string | null
  onChange: (referralId: string) => void
}

function WhoChoice({ awaited, value, onChange }: WhoProps) {
  const text = useAssistanceText().plan
  const who = useWho()
  const choices = awaited.map(({ referralId, person }) => ({
    code: referralId,
    label: person.alias,
    help: `${person.code}, ${who(person)}`,
  }))
  return <RadioCards label={text.who} choices={choices} value={value} onChange={onChange} />
}
