import { IconBed, IconClock } from '@tabler/icons-react'
import type { Resident } from '#capabilities/assistance/model/board.ts'
import type { Room } from '#capabilities/assistance/model/room.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { PhaseFlower } from '#platform/web/kit/PhaseFlower.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './shelter.module.css'
import { flowerOf, useAssistanceText, useCodes } from './use-words.ts'

interface Props {
  room: Room
  residents: readonly Resident[]
  today: string
  onStay: (stayId: string) => void
  onFree: ((roomId: string) => void) | undefined
  onRoom: ((room: string) => void) | undefined
}

/** A room: who is in it, which places are kept, and what is free. */
export function RoomCard({ room, residents, today, onStay, onFree, onRoom }: Props) {
  const text = useAssistanceText()
  const codes = useCodes()
  const format = useFormat()
  const { language } = useLanguage()
  const here = residents.filter(({ stay }) => stay.state === 'here')
  const kept = residents.filter(({ stay }) => stay.state === 'planned')
  const free = room.places - residents.length
  const ages =
    room.ageFrom !== null && room.ageTo !== null ? `, ${text.ages(String(room.ageFrom), String(room.ageTo))}` : ''
  return (
    <Card label={room.name[language]}>
      <div className={styles.roomHead}>
        <h2>
          {onRoom ? (
            <button
              type="button"
              className={styles.roomName}
              title={text.changeRoom(room.name[language])}
              onClick={() => onRoom(room.id)}
            >
              {room.name[language]}
            </button>
          ) : (
            room.name[language]
          )}
        </h2>
        <span className={styles.roomKind}>
          {codes.roomKind[room.kind]}
          {ages}
        </span>
        <span className={styles.roomTaken}>{text.taken(format.number(here.length), format.number(room.places))}</span>
      </div>
      <ul className={styles.beds}>
        {here.map((resident) => (
          <li key={resident.stay.id}>
            <BedButton resident={resident} onStay={onStay} />
          </li>
        ))}
        {kept.map((resident) => (
          <li key={resident.stay.id}>
            <button
              type="button"
              className={`${styles.bed} ${styles.keptBed}`}
              onClick={() => onStay(resident.stay.id)}
              data-pp-row
            >
              <IconClock size={18} stroke={1.75} aria-hidden="true" />
              {text.keptFor(
                resident.person?.alias ?? text.somebody,
                whenWords(resident.stay.plannedArrival, today, text.tonight, format.dayNear),
              )}
            </button>
          </li>
        ))}
        {free > 0 && (
          <li>
            <FreeBed room={room} free={format.number(free)} onFree={onFree} />
          </li>
        )}
      </ul>
    </Card>
  )
}

function BedButton({ resident, onStay }: { resident: Resident; onStay: (stayId: string) => void }) {
  const text = useAssistanceText()
  const codes = useCodes()
  const format = useFormat()
  const { person, phases, stay, withAlias, dayNumber } = resident
  if (!person) return null
  return (
    <button type="button" className={styles.bed} onClick={() => onStay(stay.id)} data-pp-row>
      <WovenTile code={person.code} size="small" />
      <span className={styles.bedWords}>
        <span>
          <b>{person.alias}</b> <span className={styles.bedAge}>{codes.ageShort(person.ageBand)}</span>
        </span>
        <span className={styles.bedDay}>
          {withAlias ? text.withParent(withAlias) : text.day(format.number(dayNumber ?? 1))}
        </span>
      </span>
      {phases && <PhaseFlower states={flowerOf(phases)} size={32} />}
    </button>
  )
}

function FreeBed({ room, free, onFree }: { room: Room; free: string; onFree: Props['onFree'] }) {
  const text = useAssistanceText()
  const words = [text.free(free), room.stepFree ? text.stepFree : null].filter(Boolean).join(', ')
  const content = (
    <>
      <IconBed size={18} stroke={1.75} aria-hidden="true" />
      {words}
    </>
  )
  if (!onFree) return <span className={`${styles.bed} ${styles.freeBed}`}>{content}</span>
  return (
    <button type="button" className={`${styles.bed} ${styles.freeBed}`} onClick={() => onFree(room.id)}>
      {content}
    </button>
  )
}

function whenWords(day: string | null, today: string, tonight: string, dayNear: (day: string) => string): string {
  return day === null || day <= today ? tonight : dayNear(day)
}
