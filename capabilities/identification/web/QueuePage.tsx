import { useState } from 'react'
import { listRequests } from '#capabilities/identification/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { SegmentedChoice } from '#platform/web/kit/SegmentedChoice.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Who waits for the authority, soonest due first. */
export default function QueuePage() {
  const text = useText({ en, lo })
  useTitleBar({ title: text.queueTitle })
  const [state, setState] = useState<'open' | 'decided'>('open')
  const answer = useAsk(listRequests, { state })
  const choices = [
    { code: 'open', label: text.open },
    { code: 'decided', label: text.decided },
  ] as const
  return (
    <>
      <PageHead title={text.queueTitle} context={text.queueContext} />
      <SegmentedChoice label={text.stateTabs} choices={choices} value={state} onChange={setState} />
      <Asked answer={answer}>
        {({ requests }) =>
          requests.length === 0 ? (
            <Card>
              <EmptyState fact={text.queueEmpty} next={text.queueEmptyNext} />
            </Card>
          ) : (
            <Card>
              {requests.map(({ request, person, requestedByName }) => (
                <CardRow
                  key={request.id}
                  to={`/identification/${request.id}`}
                  lead={<WovenTile code={person.code} />}
                  title={person.alias}
                  code={person.code}
                  why={[text.sex[person.sex], text.ageBand(person.ageBand), text.askedBy(requestedByName)].join(' · ')}
                  end={state === 'open' ? <Clock from={request.requestedAt} due={request.due} /> : undefined}
                />
              ))}
            </Card>
          )
        }
      </Asked>
    </>
  )
}
