import { useState } from 'react'
import type { Board, Resident } from '#capabilities/assistance/model/board.ts'
import { WhoWorks } from '#capabilities/referrals/web/public.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { SealedTile } from '#platform/web/kit/SealedTile.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useActor } from '#platform/web/session.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { RecordAssistance } from './RecordAssistance.tsx'
import styles from './shelter.module.css'
import { ArriveForm, CancelForm, DepartureForm, LeaveForm, MoveForm } from './StayForms.tsx'
import { useAssistanceText, useWho } from './use-words.ts'

type Step = 'arrive' | 'move' | 'departure' | 'leave' | 'cancel' | 'record' | null

interface Props {
  board: Board
  stayId: string | null
  onClose: () => void
}

/** One person on the board: where, since when, and what can be done. */
export function StayDrawer({ board, stayId, onClose }: Props) {
  const text = useAssistanceText()
  const resident = board.residents.find(({ stay }) => stay.id === stayId)
  return (
    <Dialog
      isOpen={resident !== undefined}
      onClose={onClose}
      title={resident?.person?.alias ?? text.somebody}
      place="side"
    >
      {resident && <StayContent key={resident.stay.id} board={board} resident={resident} onClose={onClose} />}
    </Dialog>
  )
}

function StayContent({ board, resident, onClose }: { board: Board; resident: Resident; onClose: () => void }) {
  const [step, setStep] = useState<Step>(null)
  const keeps = useKeepsHouse()
  const back = () => setStep(null)
  const forms = { board, resident, onDone: onClose, onBack: back }
  return (
    <div className={styles.inDrawer}>
      <Who board={board} resident={resident} />
      {step === null && <Choices resident={resident} onStep={setStep} />}
      {step === null && keeps && resident.person && resident.stay.referralId && (
        <WhoWorks referralId={resident.stay.referralId} />
      )}
      {step === 'arrive' && <ArriveForm {...forms} />}
      {step === 'move' && <MoveForm {...forms} />}
      {step === 'departure' && <DepartureForm {...forms} />}
      {step === 'leave' && <LeaveForm {...forms} />}
      {step === 'cancel' && <CancelForm {...forms} />}
      {step === 'record' && resident.person && (
        <RecordAssistance
          caseId={resident.stay.caseId}
          personId={resident.stay.personId}
          stayId={resident.stay.id}
          today={board.today}
          onDone={onClose}
        />
      )}
    </div>
  )
}

function Who({ board, resident }: { board: Board; resident: Resident }) {
  const text = useAssistanceText()
  const format = useFormat()
  const who = useWho()
  const { language } = useLanguage()
  const { stay, person, dayNumber, words } = resident
  const room = board.rooms.find(({ id }) => id === resident.roomId)?.name[language]
  const facts = [
    room && text.stay.inRoom(room),
    dayNumber !== null && text.day(format.number(dayNumber)),
    stay.state === 'planned' && stay.plannedArrival && text.stay.expected(format.date(stay.plannedArrival)),
    stay.plannedDeparture && text.stay.leavesOn(format.date(stay.plannedDeparture)),
    words,
  ].filter(Boolean)
  return (
    <div className={styles.who}>
      {person ? <WovenTile code={person.code} size="large" /> : <SealedTile />}
      <div>
        {person ? (
          <span>
            {who(person)}, {person.code}
          </span>
        ) : (
          <span>{text.fileClosedHelp}</span>
        )}
        <span>{facts.join('. ')}</span>
      </div>
    </div>
  )
}

function Choices({ resident, onStep }: { resident: Resident; onStep: (step: Step) => void }) {
  const text = useAssistanceText().stay
  const keeps = useKeepsHouse()
  const { stay, person, caseCode } = resident
  return (
    <div className={styles.choices}>
      {stay.state === 'here' && person && (
        <Button kind="primary" wide onClick={() => onStep('record')}>
          {text.record}
        </Button>
      )}
      {keeps && stay.state === 'planned' && person && (
        <Button kind="primary" wide onClick={() => onStep('arrive')}>
          {text.arrived}
        </Button>
      )}
      {caseCode && <ButtonLink to={`/cases/${caseCode}`}>{text.openFile}</ButtonLink>}
      {keeps && <KeeperChoices resident={resident} onStep={onStep} />}
    </div>
  )
}

function useKeepsHouse(): boolean {
  return useActor().roles.some((role) => role === 'shelter-manager' || role === 'supervisor')
}

/** For whoever gives the places. */
function KeeperChoices({ resident, onStep }: { resident: Resident; onStep: (step: Step) => void }) {
  const text = useAssistanceText().stay
  const isHere = resident.stay.state === 'here'
  return (
    <>
      {resident.person && <Button onClick={() => onStep('move')}>{text.move}</Button>}
      {isHere && <Button onClick={() => onStep('departure')}>{text.departure}</Button>}
      <Button kind="ghost" onClick={() => onStep(isHere ? 'leave' : 'cancel')}>
        {isHere ? text.left : text.cancel}
      </Button>
    </>
  )
}
