import { IconPlus } from '@tabler/icons-react'
import type { Board } from '#capabilities/assistance/model/board.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ArrivingAndLeaving } from './ArrivingAndLeaving.tsx'
import { ClosedFiles } from './ClosedFiles.tsx'
import { ForecastChart } from './ForecastChart.tsx'
import { RoomCard } from './RoomCard.tsx'
import styles from './shelter.module.css'
import { useAssistanceText } from './use-words.ts'
import { WhoIsWelcome } from './WhoIsWelcome.tsx'

interface Props {
  board: Board
  onStay: (stayId: string) => void
  /** Undefined for whoever does not give places. */
  onFree: ((roomId: string) => void) | undefined
  onRoom: ((room: string) => void) | undefined
}

export function RoomsTab({ board, onStay, onFree, onRoom }: Props) {
  const text = useAssistanceText()
  return (
    <div className={styles.board}>
      <div className={styles.main}>
        <div className={styles.rooms}>
          {board.rooms.map((room) => (
            <RoomCard
              key={room.id}
              room={room}
              residents={board.residents.filter(({ roomId }) => roomId === room.id)}
              today={board.today}
              onStay={onStay}
              onFree={onFree}
              onRoom={onRoom}
            />
          ))}
        </div>
        <ClosedFiles board={board} onStay={onStay} />
        <ForecastChart board={board} />
        {onRoom && (
          <p data-pp-no-print>
            <Button
              small
              kind="ghost"
              icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => onRoom('new')}
            >
              {text.addRoom}
            </Button>
          </p>
        )}
      </div>
      <aside className={styles.aside}>
        <ArrivingAndLeaving board={board} onStay={onStay} />
        <WhoIsWelcome board={board} />
      </aside>
    </div>
  )
}
