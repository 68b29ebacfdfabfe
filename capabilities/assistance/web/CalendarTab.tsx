import type { Board } from '#capabilities/assistance/model/board.ts'
import { dayAfter } from '#capabilities/assistance/model/stay.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { movementsOf } from './movements.ts'
import styles from './shelter.module.css'
import { useAssistanceText } from './use-words.ts'

/** Two weeks, day by day: who comes and who goes. What should have happened already stands on today. */
export function CalendarTab({ board, onStay }: { board: Board; onStay: (stayId: string) => void }) {
  const text = useAssistanceText()
  const format = useFormat()
  const movements = movementsOf(board)
  const days = Array.from({ length: 14 }, (_, index) => dayAfter(board.today, index))
  return (
    <Card label={text.calendar.title}>
      <CardHead title={text.calendar.title} />
      <div className={styles.days}>
        {days.map((day) => {
          const isToday = day === board.today
          const due = movements.filter((movement) => movement.day === day || (isToday && movement.day < day))
          return (
            <section key={day} className={styles.dayCell} data-today={isToday || undefined}>
              <h3>
                {format.weekday(day)} {format.dayMonth(day)}
              </h3>
              {due.map(({ kind, resident }) => (
                <button key={resident.stay.id} type="button" data-kind={kind} onClick={() => onStay(resident.stay.id)}>
                  {text.calendar[kind](resident.person?.alias ?? text.somebody)}
                </button>
              ))}
            </section>
          )
        })}
      </div>
    </Card>
  )
}
