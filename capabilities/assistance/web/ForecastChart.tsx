import type { Board } from '#capabilities/assistance/model/board.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './forecast.module.css'
import { useAssistanceText } from './use-words.ts'

/** Two weeks of bars, each with its number; the same as a table for whoever listens. */
export function ForecastChart({ board }: { board: Board }) {
  const text = useAssistanceText()
  const format = useFormat()
  const most = board.forecast.reduce((high, day) => (day.taken > high.taken ? day : high), board.forecast[0]!)
  const share = (n: number) => `${Math.min(100, (n / Math.max(1, board.places)) * 100)}%`
  return (
    <Card label={text.forecast}>
      <CardHead title={text.forecast} count={text.forecastHelp(format.number(board.places))} />
      <p className="pp-unseen">
        {text.forecastSummary(
          format.number(board.forecast[0]!.taken),
          format.number(board.places),
          format.number(most.taken),
          format.dayMonth(most.day),
        )}
      </p>
      <div className={styles.bars} aria-hidden="true">
        {board.forecast.map(({ day, taken, kept }, index) => (
          <div key={day} className={styles.day} data-today={index === 0 || undefined}>
            <div className={styles.track}>
              {kept > 0 && <div className={styles.kept} style={{ height: share(kept) }} />}
              <div className={styles.bar} style={{ height: share(taken) }}>
                <span>{format.number(taken)}</span>
              </div>
            </div>
            <span className={styles.label}>{index === 0 ? text.today : Number(day.slice(8, 10))}</span>
          </div>
        ))}
      </div>
      {/* A table does not shrink to a pixel: its frame does, or the page would be longer than what it shows. */}
      <div className="pp-unseen">
        <table>
          <caption>{text.forecast}</caption>
          <thead>
            <tr>
              <th scope="col">{text.forecastTable.day}</th>
              <th scope="col">{text.forecastTable.taken}</th>
              <th scope="col">{text.forecastTable.free}</th>
            </tr>
          </thead>
          <tbody>
            {board.forecast.map(({ day, taken, kept }) => (
              <tr key={day}>
                <th scope="row">{format.date(day)}</th>
                <td>{format.number(taken)}</td>
                <td>{format.number(Math.max(0, board.places - taken - kept))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
