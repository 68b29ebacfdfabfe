import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { closeRoom, readBoard, saveRoom } from '#capabilities/assistance/model/api.ts'
import type { Board } from '#capabilities/assistance/model/board.ts'
import {
  type Room,
  type RoomKind,
  roomKinds,
  welcomeGroups,
  type WelcomeGroup,
} from '#capabilities/assistance/model/room.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { TextField } from '#platform/web/kit/TextField.tsx'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './shelter.module.css'
import { useAssistanceText, useCodes } from './use-words.ts'

interface Props {
  board: Board
  /** Null while it is closed, `new` for a new room. */
  room: string | null
  onClose: () => void
}

/** What a room is, for whom, and how many places it has. */
export function RoomDrawer({ board, room, onClose }: Props) {
  const text = useAssistanceText()
  const { language } = useLanguage()
  const present = board.rooms.find(({ id }) => id === room)
  return (
    <Dialog
      isOpen={room !== null}
      onClose={onClose}
      title={present ? text.changeRoom(present.name[language]) : text.addRoom}
      place="side"
    >
      {room !== null && <RoomForm key={room} present={present} position={board.rooms.length} onClose={onClose} />}
    </Dialog>
  )
}

const empty = (position: number): Room => ({
  id: uuidv7(),
  name: { en: '', lo: '' },
  kind: 'women',
  welcomes: ['women'],
  onRequest: [],
  ageFrom: null,
  ageTo: null,
  places: 4,
  stepFree: false,
  position,
})

interface FormProps {
  present: Room | undefined
  position: number
  onClose: () => void
}

function RoomForm({ present, position, onClose }: FormProps) {
  const text = useAssistanceText().room
  const [room, setRoom] = useState<Room>(() => present ?? empty(position))
  const save = useCommand(saveRoom, { invalidates: [readBoard], onDone: onClose })
  const close = useCommand(closeRoom, { invalidates: [readBoard], onDone: onClose })
  const isMissing = room.name.en.trim() === '' || room.name.lo.trim() === '' || !(room.places > 0)
  return (
    <div className={styles.inDrawer}>
      <RoomFields room={room} onChange={(part) => setRoom({ ...room, ...part })} />
      <ProblemNotice problem={save.problem ?? close.problem} />
      <div className={styles.choices}>
        <Button
          kind="primary"
          isBusy={save.isSending}
          because={isMissing ? text.missing : undefined}
          onClick={() => void save.send(room)}
        >
          {text.save}
        </Button>
        {present && (
          <Button kind="ghost" isBusy={close.isSending} onClick={() => void close.send({ id: present.id })}>
            {text.close}
          </Button>
        )}
      </div>
    </div>
  )
}

function RoomFields({ room, onChange }: { room: Room; onChange: (part: Partial<Room>) => void }) {
  const text = useAssistanceText().room
  const codes = useCodes()
  const { name, welcomes, onRequest } = room
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={text.nameEn}
          value={name.en}
          onChange={(en) => onChange({ name: { ...name, en } })}
          maxLength={40}
        />
        <TextField
          label={text.nameLo}
          lang="lo"
          value={name.lo}
          onChange={(lo) => onChange({ name: { ...name, lo } })}
          maxLength={40}
        />
      </div>
      <SelectField
        label={text.kind}
        choices={roomKinds.map((code) => ({ code, label: codes.roomKind[code] }))}
        value={room.kind}
        onChange={(code) => code !== '' && onChange({ kind: code as RoomKind })}
      />
      <div className={styles.pair}>
        <NumberField label={text.places} value={room.places} onChange={(places) => onChange({ places: places ?? 0 })} />
        <span />
        <NumberField
          label={text.ageFrom}
          isOptional
          value={room.ageFrom}
          onChange={(ageFrom) => onChange({ ageFrom })}
        />
        <NumberField label={text.ageTo} isOptional value={room.ageTo} onChange={(ageTo) => onChange({ ageTo })} />
      </div>
      <CheckRow label={text.stepFree} isChecked={room.stepFree} onChange={(stepFree) => onChange({ stepFree })} />
      <GroupChoice
        label={text.welcomes}
        value={welcomes}
        onChange={(groups) =>
          onChange({ welcomes: groups, onRequest: onRequest.filter((group) => !groups.includes(group)) })
        }
      />
      <GroupChoice
        label={text.onRequest}
        value={onRequest}
        hidden={welcomes}
        onChange={(groups) => onChange({ onRequest: groups })}
      />
    </>
  )
}

interface GroupProps {
  label: string
  value: readonly WelcomeGroup[]
  hidden?: readonly WelcomeGroup[]
  onChange: (groups: WelcomeGroup[]) => void
}

function GroupChoice({ label, value, hidden = [], onChange }: GroupProps) {
  const codes = useCodes()
  return (
    <fieldset className={styles.checks}>
      <legend>{label}</legend>
      {welcomeGroups
        .filter((group) => !hidden.includes(group))
        .map((group) => (
          <CheckRow
            key={group}
            label={codes.group[group]}
            isChecked={value.includes(group)}
            onChange={(checked) => onChange(checked ? [...value, group] : value.filter((each) => each !== group))}
          />
        ))}
    </fieldset>
  )
}

interface NumberProps {
  label: string
  isOptional?: boolean
  value: number | null
  onChange: (value: number | null) => void
}

function NumberField({ label, isOptional = false, value, onChange }: NumberProps) {
  const read = (typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, 3)
    onChange(digits === '' ? null : Number(digits))
  }
  return (
    <TextField
      label={label}
      isOptional={isOptional}
      inputMode="numeric"
      value={value === null || value === 0 ? '' : String(value)}
      onChange={read}
    />
  )
}
