import { IconLock } from '@tabler/icons-react'
import type { Board } from '#capabilities/assistance/model/board.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './shelter.module.css'
import { useAssistanceText } from './use-words.ts'

/** People who are here and whose consent has ended: nothing of them is shown, and the place is taken all the same. */
export function ClosedFiles({ board, onStay }: { board: Board; onStay: (stayId: string) => void }) {
  const text = useAssistanceText()
  const format = useFormat()
  const closed = board.residents.filter(({ roomId }) => roomId === null)
  if (closed.length === 0) return null
  return (
    <Card label={text.fileClosed}>
      <CardHead title={text.fileClosed} count={format.number(closed.length)} />
      <p className={styles.closedHelp}>{text.fileClosedHelp}</p>
      <ul className={styles.beds}>
        {closed.map(({ stay, dayNumber }) => (
          <li key={stay.id}>
            <button type="button" className={styles.bed} onClick={() => onStay(stay.id)}>
              <IconLock size={18} stroke={1.75} aria-hidden="true" />
              {text.somebody}, {text.day(format.number(dayNumber ?? 1))}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
