import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { canHelp } from '#capabilities/assistance/model/api.ts'
import type { CanHelpProps } from '#capabilities/referrals/web/public.tsx'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import styles from './can-help.module.css'
import { useAssistanceText } from './use-words.ts'

/** Answers “Can you help?” in an offer from the shelter's own rooms; says nothing where there are none. */
export default function CanHelp({ referralId, isAccepted }: CanHelpProps) {
  const text = useAssistanceText().canHelp
  const format = useFormat()
  const { language } = useLanguage()
  const { data } = useAsk(canHelp, { referralId })
  if (!data?.hasRooms) return null
  if (isAccepted) return <NextStep referralId={referralId} hasPlace={data.hasPlace} />
  return (
    <section className={styles.help}>
      <h2>{text.title}</h2>
      {data.rooms.length === 0 && <p className="pp-quiet">{text.none}</p>}
      <ul>
        {data.rooms.map((room) => {
          const isSure = room.answer === 'yes' && room.free > 0
          const Icon = isSure ? IconCircleCheck : IconAlertCircle
          return (
            <li key={room.id} data-sure={isSure || undefined}>
              <Icon size={20} stroke={1.75} aria-hidden="true" />
              <span>{text.room(room.name[language], format.number(room.free))}</span>
              <span className={styles.answer}>{room.free === 0 ? text.fullRoom : text[room.answer]}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** After the acceptance: keep a place, and then welcome the person on the board. */
function NextStep({ referralId, hasPlace }: { referralId: string; hasPlace: boolean }) {
  const text = useAssistanceText().canHelp
  return (
    <section className={styles.help}>
      <h2>{hasPlace ? text.kept : text.keepNext}</h2>
      {hasPlace ? (
        <ButtonLink to="/shelter">{text.toBoard}</ButtonLink>
      ) : (
        <ButtonLink kind="primary" to={`/shelter?place=${referralId}`}>
          {text.keep}
        </ButtonLink>
      )}
    </section>
  )
}
