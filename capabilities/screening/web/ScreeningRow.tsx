import type { listMyScreenings } from '#capabilities/screening/model/api.ts'
import { usePlaces } from '#capabilities/places/web/public-names.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text-list.en.ts'
import { lo } from './text-list.lo.ts'

export type Listed = OutputOf<typeof listMyScreenings>['screenings'][number]

/** One screening in a list: whom, where, when, and how it ended. The code alone where nobody was written down. */
export function ScreeningRow({ screening }: { screening: Listed }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const places = usePlaces()
  const { person, outcome } = screening
  const where = screening.place ? places.name(screening.place) : text.settings[screening.setting]
  const when = format.dayNear(format.day(screening.startedAt))
  const progress = text.answeredOf(format.number(screening.answered), format.number(screening.asked))
  return (
    <CardRow
      to={outcome ? `/screening/${screening.code}/result` : `/screening/${screening.code}`}
      lead={<WovenTile code={person?.code ?? screening.code} size="small" />}
      title={person?.alias ?? text.withoutPerson}
      code={screening.code}
      why={[where, when, outcome ? null : progress].filter(Boolean).join(' · ')}
      end={
        <>
          <WaitsMark id={screening.id} />
          {screening.labourDispute && <StatusPill tone="outlined">{text.disputeHead}</StatusPill>}
          <StatusPill tone={outcome === 'signs-found' ? 'attention' : outcome ? 'plain' : 'primary'}>
            {outcome ? text.headings[outcome] : text.resume}
          </StatusPill>
        </>
      }
    />
  )
}
