import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { readAssistanceOfCase } from '#capabilities/assistance/model/api-assistance.ts'
import type { Stay } from '#capabilities/assistance/model/stay.ts'
import type { CaseTabProps } from '#capabilities/cases/web/public.tsx'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { GivenRecord } from './GivenRecord.tsx'
import { RecordAssistance } from './RecordAssistance.tsx'
import styles from './shelter.module.css'
import { useAssistanceText, useCodes, useOrganisationName } from './use-words.ts'

type Known = OutputOf<typeof readAssistanceOfCase>

/** The tab of the case file: stays and help given, as far as the reader's relations open them. */
export default function CaseAssistance({ caseId }: CaseTabProps) {
  const answer = useAsk(readAssistanceOfCase, { caseId })
  return <Asked answer={answer}>{(known) => <Lists caseId={caseId} known={known} />}</Asked>
}

function Lists({ caseId, known }: { caseId: string; known: Known }) {
  const text = useAssistanceText()
  const format = useFormat()
  const [recordingOn, setRecordingOn] = useState<string | null>(null)
  const close = () => setRecordingOn(null)
  const add = known.mayRecord.length > 0 && (
    <Button
      small
      icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
      onClick={() => setRecordingOn(format.day(new Date()))}
    >
      {text.stay.record}
    </Button>
  )
  const aliasOf = (personId: string) =>
    known.people.length > 1 ? (known.people.find((each) => each.personId === personId)?.alias ?? null) : null
  return (
    <div className={styles.lists}>
      <Card label={text.caseTab.given}>
        <CardHead title={text.caseTab.given} count={format.number(known.given.length)} action={add || undefined} />
        {known.given.length === 0 && <EmptyState fact={text.caseTab.none} next={text.caseTab.noneNext} />}
        {known.given.map((given) => (
          <GivenRecord key={given.id} given={given} alias={aliasOf(given.personId)} />
        ))}
      </Card>
      <Card label={text.caseTab.stays}>
        <CardHead title={text.caseTab.stays} />
        {known.stays.length === 0 && <p className={styles.quiet}>{text.caseTab.noStays}</p>}
        {known.stays.map((stay) => (
          <StayRow key={stay.id} stay={stay} alias={aliasOf(stay.personId)} />
        ))}
      </Card>
      <Dialog isOpen={recordingOn !== null} onClose={close} title={text.stay.record} place="side">
        {recordingOn && (
          <RecordAssistance caseId={caseId} personId={null} stayId={null} today={recordingOn} onDone={close} />
        )}
      </Dialog>
    </div>
  )
}

function StayRow({ stay, alias }: { stay: Stay; alias: string | null }) {
  const text = useAssistanceText().caseTab
  const codes = useCodes()
  const format = useFormat()
  const nameOf = useOrganisationName()
  const from = stay.arrivedOn ?? stay.plannedArrival
  const when =
    from && (stay.leftOn ? text.from(format.date(from), format.date(stay.leftOn)) : text.since(format.date(from)))
  return (
    <CardRow
      title={nameOf(stay.organisationId)}
      why={[alias, when, stay.leaveReason && codes.leaveReason[stay.leaveReason]].filter(Boolean).join(', ')}
      end={<StatusPill tone={stay.state === 'here' ? 'primary' : 'plain'}>{text.state[stay.state]}</StatusPill>}
    />
  )
}
