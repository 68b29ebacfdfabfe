import { useState } from 'react'
import { readCase, readEvents } from '#capabilities/cases/model/api-file.ts'
import type { CaseFile } from '#capabilities/cases/model/file.ts'
import type { TraffickingEvent } from '#capabilities/cases/model/trafficking-event.ts'
import { Resumed } from '#capabilities/drafts/web/public.tsx'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import styles from './cases.module.css'
import { EventForm } from './EventForm.tsx'
import { EventView } from './EventView.tsx'
import { becauseOf, peopleIn } from './principal.ts'
import type { CaseTabProps } from './public.tsx'
import { useCasesText } from './use-cases-text.ts'

/** What happened in the sense of the law: act, means and purpose, where and when. */
export default function EventTab({ caseId, code }: CaseTabProps) {
  const text = useCasesText()
  const file = useAsk(readCase, { code })
  return (
    <Asked answer={file}>
      {(known) =>
        known.parts.includes('story') ? <Events file={known} caseId={caseId} /> : <EmptyState fact={text.notReached} />
      }
    </Asked>
  )
}

function Events({ file, caseId }: { file: CaseFile; caseId: string }) {
  const text = useCasesText()
  const answer = useAsk(readEvents, { caseId })
  const [edited, setEdited] = useState<TraffickingEvent | 'new' | null>(null)
  const { recordEvent } = file.may
  const describe = (
    <Button kind="primary" because={becauseOf(recordEvent)} onClick={() => setEdited('new')}>
      {text.describe}
    </Button>
  )
  if (edited !== null) {
    return (
      <Card look="padded" label={text.eventTitle}>
        <CardHead title={text.eventTitle} />
        <Resumed
          form={edited === 'new' ? 'cases/record-event' : 'cases/change-event'}
          about={edited === 'new' ? caseId : edited.id}
          personIds={peopleIn(file)}
        >
          <EventForm file={file} event={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        </Resumed>
      </Card>
    )
  }
  return (
    <Asked answer={answer}>
      {({ events }) => (
        <div className={styles.stack}>
          {events.length === 0 && <EmptyState fact={text.eventNone} next={text.eventNoneNext} action={describe} />}
          {events.map((event) => (
            <EventView
              key={event.id}
              event={event}
              file={file}
              {...(recordEvent?.allowed ? { onCorrect: () => setEdited(event) } : {})}
            />
          ))}
          <Notice tone="quiet">{text.reconstruction}</Notice>
        </div>
      )}
    </Asked>
  )
}
