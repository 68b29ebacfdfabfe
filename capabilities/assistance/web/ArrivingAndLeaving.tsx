import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import type { Board } from '#capabilities/assistance/model/board.ts'
import { dayAfter } from '#capabilities/assistance/model/stay.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { months } from '#platform/web/text/calendar.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { type Movement, movementsOf } from './movements.ts'
import styles from './shelter.module.css'
import { useAssistanceText } from './use-words.ts'

/** Who comes and goes in the next two weeks, and what is overdue. */
export function ArrivingAndLeaving({ board, onStay }: { board: Board; onStay: (stayId: string) => void }) {
  const text = useAssistanceText()
  const movements = movementsOf(board).filter(({ day }) => day < dayAfter(board.today, 14))
  return (
    <Card label={text.arrivingAndLeaving}>
      <CardHead title={text.arrivingAndLeaving} />
      {movements.length === 0 && <p className={styles.quiet}>{text.nobodyMoves}</p>}
      <ul className={styles.movements}>
        {movements.map((movement) => (
          <li key={`${movement.kind} ${movement.resident.stay.id}`}>
            <Moving movement={movement} onStay={onStay} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Moving({ movement, onStay }: { movement: Movement; onStay: (stayId: string) => void }) {
  const text = useAssistanceText()
  const { language } = useLanguage()
  const { resident, kind, day } = movement
  const Arrow = kind === 'arrival' ? IconArrowDownLeft : IconArrowUpRight
  const month = months[language][Number(day.slice(5, 7)) - 1] ?? ''
  return (
    <button type="button" className={styles.movement} onClick={() => onStay(resident.stay.id)} data-pp-row>
      <span className={styles.calendarDay}>
        <b>{Number(day.slice(8, 10))}</b>
        {language === 'en' ? month.slice(0, 3) : month}
      </span>
      {resident.person && <WovenTile code={resident.person.code} size="small" />}
      <span className={styles.bedWords}>
        <b>{resident.person?.alias ?? text.somebody}</b>
        <span className={styles.bedDay}>{resident.words ?? (kind === 'arrival' ? text.arrives : text.leaves)}</span>
      </span>
      <span className={styles.arrow} data-kind={kind}>
        <Arrow size={18} stroke={1.75} aria-hidden="true" />
        <span className="pp-unseen">{kind === 'arrival' ? text.arrives : text.leaves}</span>
      </span>
    </button>
  )
}
