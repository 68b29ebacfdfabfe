import { type ReactNode, useState } from 'react'
import { readToday } from '#capabilities/assistance/model/api-assistance.ts'
import {
  arrive,
  cancelArrival,
  leave,
  listAwaited,
  moveRoom,
  planDeparture,
  readBoard,
} from '#capabilities/assistance/model/api.ts'
import type { Board, Resident } from '#capabilities/assistance/model/board.ts'
import { cancelReasons, type LeaveReason, leaveReasons } from '#capabilities/assistance/model/stay.ts'
import type { Newcomer } from '#capabilities/assistance/model/welcome.ts'
import { groupOf } from '#capabilities/referrals/model/welcome-group.ts'
import type { Problem } from '#platform/model/problem.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useKitText } from '#platform/web/kit/use-kit-text.ts'
import { DayField } from './DayField.tsx'
import { missingPlacing, type Placing, RoomChoice } from './RoomChoice.tsx'
import styles from './shelter.module.css'
import { useAssistanceText, useCodes } from './use-words.ts'

interface StayFormProps {
  board: Board
  resident: Resident
  onDone: () => void
  onBack: () => void
}

const changed = [readBoard, readToday, listAwaited]
const orNull = (words: string) => (words.trim() === '' ? null : words)

function newcomerOf({ person, withAlias }: Resident): Newcomer {
  return { group: person ? groupOf(person) : 'other', withParent: withAlias !== null }
}

export function ArriveForm({ board, resident, onDone, onBack }: StayFormProps) {
  const text = useAssistanceText()
  const [day, setDay] = useState<string | null>(board.today)
  const [placing, setPlacing] = useState<Placing>({ roomId: resident.roomId, asked: false })
  const command = useCommand(arrive, { invalidates: changed, onDone })
  const newcomer = newcomerOf(resident)
  const missing = day === null ? 'when' : missingPlacing(board, newcomer, placing)
  const send = () => {
    if (day && placing.roomId)
      void command.send({ id: resident.stay.id, arrivedOn: day, roomId: placing.roomId, asked: placing.asked })
  }
  return (
    <FormFrame
      title={text.stay.arrivedTitle}
      because={missing ? text.plan.missing[missing] : undefined}
      command={command}
      onSend={send}
      onBack={onBack}
    >
      <DayField label={text.stay.arrivedOn} value={day} onChange={setDay} />
      <RoomChoice
        board={board}
        newcomer={newcomer}
        ownStayId={resident.stay.id}
        value={placing}
        onChange={setPlacing}
      />
    </FormFrame>
  )
}

export function MoveForm({ board, resident, onDone, onBack }: StayFormProps) {
  const text = useAssistanceText()
  const [placing, setPlacing] = useState<Placing>({ roomId: null, asked: false })
  const command = useCommand(moveRoom, { invalidates: changed, onDone })
  const newcomer = newcomerOf(resident)
  const missing = missingPlacing(board, newcomer, placing)
  const send = () =>
    placing.roomId && void command.send({ id: resident.stay.id, roomId: placing.roomId, asked: placing.asked })
  return (
    <FormFrame
      title={text.stay.moveTitle}
      because={missing ? text.plan.missing[missing] : undefined}
      command={command}
      onSend={send}
      onBack={onBack}
    >
      <RoomChoice
        board={board}
        newcomer={newcomer}
        ownStayId={resident.stay.id}
        value={placing}
        onChange={setPlacing}
      />
    </FormFrame>
  )
}

export function DepartureForm({ resident, onDone, onBack }: StayFormProps) {
  const text = useAssistanceText().stay
  const [day, setDay] = useState<string | null>(resident.stay.plannedDeparture)
  const [words, setWords] = useState(resident.stay.state === 'here' ? (resident.words ?? '') : '')
  const command = useCommand(planDeparture, { invalidates: changed, onDone })
  const send = () => void command.send({ id: resident.stay.id, plannedDeparture: day, words: orNull(words) })
  return (
    <FormFrame title={text.departureTitle} command={command} onSend={send} onBack={onBack}>
      <DayField label={text.departureOn} value={day} onChange={setDay} />
      {day === null && <p className="pp-meta">{text.departureClear}</p>}
      <TextField
        label={text.departureWords}
        help={text.sealed}
        isOptional
        value={words}
        onChange={setWords}
        maxLength={500}
      />
    </FormFrame>
  )
}

export function LeaveForm({ board, resident, onDone, onBack }: StayFormProps) {
  const text = useAssistanceText().stay
  const codes = useCodes()
  const [day, setDay] = useState<string | null>(board.today)
  const [reason, setReason] = useState<LeaveReason | null>(null)
  const [words, setWords] = useState('')
  const command = useCommand(leave, { invalidates: changed, onDone })
  const because = day === null ? text.needsDay : reason === null ? text.needsReason : undefined
  const send = () =>
    day && reason && void command.send({ id: resident.stay.id, leftOn: day, reason, words: orNull(words) })
  return (
    <FormFrame title={text.leftTitle} because={because} command={command} onSend={send} onBack={onBack}>
      <DayField label={text.leftOn} value={day} onChange={setDay} />
      <RadioCards
        label={text.reason}
        choices={leaveReasons.map((code) => ({ code, label: codes.leaveReason[code] }))}
        value={reason}
        onChange={(code) => setReason(code as LeaveReason)}
      />
      {resident.person && (
        <TextField label={text.words} help={text.sealed} isOptional value={words} onChange={setWords} maxLength={500} />
      )}
    </FormFrame>
  )
}

export function CancelForm({ resident, onDone, onBack }: StayFormProps) {
  const text = useAssistanceText().stay
  const codes = useCodes()
  const [reason, setReason] = useState<(typeof cancelReasons)[number] | null>(null)
  const command = useCommand(cancelArrival, { invalidates: changed, onDone })
  const send = () => reason && void command.send({ id: resident.stay.id, reason })
  return (
    <FormFrame
      title={text.cancelTitle}
      because={reason ? undefined : text.needsReason}
      command={command}
      onSend={send}
      onBack={onBack}
    >
      <RadioCards
        label={text.reason}
        choices={cancelReasons.map((code) => ({ code, label: codes.cancelReason[code] }))}
        value={reason}
        onChange={(code) => setReason(code as (typeof cancelReasons)[number])}
      />
    </FormFrame>
  )
}

interface FrameProps {
  title: string
  because?: string | undefined
  command: { isSending: boolean; problem: Problem | null }
  onSend: () => void
  onBack: () => void
  children: ReactNode
}

function FormFrame({ title, because, command, onSend, onBack, children }: FrameProps) {
  const text = useAssistanceText().stay
  const kit = useKitText()
  return (
    <>
      <h3>{title}</h3>
      {children}
      <ProblemNotice problem={command.problem} />
      <div className={styles.choices}>
        <Button kind="primary" isBusy={command.isSending} because={because} onClick={onSend}>
          {text.save}
        </Button>
        <Button kind="ghost" onClick={onBack}>
          {kit.back}
        </Button>
      </div>
    </>
  )
}
