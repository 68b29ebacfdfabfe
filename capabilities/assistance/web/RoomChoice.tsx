import type { Board } from '#capabilities/assistance/model/board.ts'
import { freeIn, type Newcomer, roomAnswer } from '#capabilities/assistance/model/welcome.ts'
import { CheckRow } from '#platform/web/kit/CheckRow.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useAssistanceText, useCodes } from './use-words.ts'

export interface Placing {
  roomId: string | null
  asked: boolean
}

interface Props {
  board: Board
  newcomer: Newcomer
  /** The place that the person has already counts as free for her. */
  ownStayId?: string
  value: Placing
  onChange: (placing: Placing) => void
}

/** Rooms that are for this person and have a place, by the same rule as the server's. */
export function RoomChoice({ board, newcomer, ownStayId, value, onChange }: Props) {
  const text = useAssistanceText().plan
  const codes = useCodes()
  const format = useFormat()
  const { language } = useLanguage()
  const fitting = fittingRooms(board, newcomer, ownStayId)
  if (fitting.length === 0) return <Notice tone="attention">{text.none}</Notice>
  const chosen = fitting.find(({ room }) => room.id === value.roomId)
  return (
    <>
      <RadioCards
        label={text.room}
        choices={fitting.map(({ room, answer, free }) => ({
          code: room.id,
          label: `${room.name[language]}, ${codes.roomKind[room.kind]}`,
          help: text.answers[answer](format.number(free)),
        }))}
        value={value.roomId}
        onChange={(roomId) => onChange({ roomId, asked: false })}
      />
      {chosen?.answer === 'ask' && (
        <CheckRow
          label={text.asked}
          help={text.askedHelp}
          isChecked={value.asked}
          onChange={(asked) => onChange({ ...value, asked })}
        />
      )}
    </>
  )
}

/** What is missing before a place can be given: a room, or the word of somebody on duty. */
export function missingPlacing(board: Board, newcomer: Newcomer, value: Placing): 'room' | 'asked' | null {
  const room = board.rooms.find(({ id }) => id === value.roomId)
  if (!room) return 'room'
  return roomAnswer(room, newcomer) === 'ask' && !value.asked ? 'asked' : null
}

function fittingRooms(board: Board, newcomer: Newcomer, ownStayId: string | undefined) {
  return board.rooms.flatMap((room) => {
    const answer = roomAnswer(room, newcomer)
    const taken = board.residents.filter(({ roomId, stay }) => roomId === room.id && stay.id !== ownStayId).length
    const free = freeIn({ room, taken })
    return answer === 'no' || free === 0 ? [] : [{ room, answer, free }]
  })
}
