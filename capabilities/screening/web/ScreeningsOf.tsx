import { listScreeningsOf } from '#capabilities/screening/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { ScreeningRow } from './ScreeningRow.tsx'
import { en } from './text-list.en.ts'
import { lo } from './text-list.lo.ts'

/** The screenings of one person, for a case file or before a decision. Where that part is closed it shows nothing. */
export function ScreeningsOf({ personId }: { personId: string }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const answer = useAsk(listScreeningsOf, { personId })
  if (answer.isError) return null
  return (
    <Card label={text.title}>
      <Asked answer={answer}>
        {({ screenings }) => (
          <>
            <CardHead title={text.title} count={format.number(screenings.length)} />
            {screenings.length === 0 && <EmptyState fact={text.empty} next={text.emptyForPerson} />}
            {screenings.map((screening) => (
              <ScreeningRow key={screening.id} screening={screening} />
            ))}
          </>
        )}
      </Asked>
    </Card>
  )
}
