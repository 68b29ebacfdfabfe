import type { Board, Resident } from '#capabilities/assistance/model/board.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { type Column, DataTable } from '#platform/web/kit/DataTable.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PhaseFlower } from '#platform/web/kit/PhaseFlower.tsx'
import { SealedTile } from '#platform/web/kit/SealedTile.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './shelter.module.css'
import { flowerOf, useAssistanceText, useWho } from './use-words.ts'

/** Everybody who is here, as a list that can be sorted. */
export function PeopleTab({ board, onStay }: { board: Board; onStay: (stayId: string) => void }) {
  const text = useAssistanceText()
  const columns = useColumns(board, onStay)
  const here = board.residents.filter(({ stay }) => stay.state === 'here')
  return (
    <Card label={text.tabs.people}>
      <DataTable
        caption={text.tabs.people}
        columns={columns}
        rows={here}
        rowKey={({ stay }) => stay.id}
        empty={<EmptyState fact={text.noPeople} next={text.noPeopleNext} />}
      />
    </Card>
  )
}

function useColumns(board: Board, onStay: (stayId: string) => void): Column<Resident>[] {
  const text = useAssistanceText()
  const format = useFormat()
  const who = useWho()
  const { language } = useLanguage()
  const roomName = ({ roomId }: Resident) => board.rooms.find(({ id }) => id === roomId)?.name[language] ?? ''
  return [
    {
      key: 'who',
      head: text.columns.who,
      sortBy: ({ person }) => person?.alias ?? '',
      cell: ({ person, stay }) => (
        <button type="button" className={styles.resident} onClick={() => onStay(stay.id)}>
          {person ? <WovenTile code={person.code} /> : <SealedTile />}
          <span>
            <b>{person?.alias ?? text.somebody}</b>
            {person && <span className="pp-meta">{who(person)}</span>}
          </span>
        </button>
      ),
    },
    { key: 'room', head: text.columns.room, sortBy: roomName, cell: roomName },
    {
      key: 'since',
      head: text.columns.since,
      sortBy: ({ dayNumber }) => dayNumber ?? 0,
      cell: ({ dayNumber, stay }) =>
        `${text.day(format.number(dayNumber ?? 1))}${stay.arrivedOn ? `, ${format.date(stay.arrivedOn)}` : ''}`,
    },
    {
      key: 'leaving',
      head: text.columns.leaving,
      sortBy: ({ stay }) => stay.plannedDeparture ?? '9999',
      cell: ({ stay }) => (stay.plannedDeparture ? format.date(stay.plannedDeparture) : '–'),
    },
    {
      key: 'phase',
      head: text.columns.phase,
      isOnPhone: false,
      cell: ({ phases }) => phases && <PhaseFlower states={flowerOf(phases)} size={30} />,
    },
  ]
}
