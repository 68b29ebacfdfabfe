import { useState } from 'react'
import { readToday } from '#capabilities/assistance/model/api-assistance.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { Dialog } from '#platform/web/kit/Dialog.tsx'
import { WovenTile } from '#platform/web/kit/WovenTile.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { RecordAssistance } from './RecordAssistance.tsx'
import styles from './shelter.module.css'
import { useAssistanceText, useCodes } from './use-words.ts'

type Today = OutputOf<typeof readToday>
type Line = Today['given'][number]

/** The day's help: who still waits, who has an appointment, what was given. */
export function TodayTab() {
  const answer = useAsk(readToday, {})
  return <Asked answer={answer}>{(today) => <Lists today={today} />}</Asked>
}

function Lists({ today }: { today: Today }) {
  const text = useAssistanceText()
  const codes = useCodes()
  const format = useFormat()
  const [recording, setRecording] = useState<Today['without'][number] | null>(null)
  return (
    <div className={styles.lists}>
      <Card label={text.now.without}>
        <CardHead title={text.now.without} count={format.number(today.without.length)} />
        {today.without.length === 0 && <p className={styles.quiet}>{text.now.allHave}</p>}
        {today.without.map((line) => (
          <CardRow
            key={line.stay.id}
            lead={<WovenTile code={line.person.code} size="small" />}
            title={line.person.alias}
            code={line.person.code}
            why={text.now.missing(line.missing.map((field) => codes.field[field]).join(', '))}
            end={
              <>
                {text.now.due(format.dayMonth(line.due))}
                <Button small onClick={() => setRecording(line)}>
                  {text.stay.record}
                </Button>
              </>
            }
          />
        ))}
      </Card>
      <GivenList title={text.now.appointments} none={text.now.noAppointments} lines={today.appointments} />
      <GivenList title={text.now.given} none={text.now.noneGiven} lines={today.given} />
      <Dialog
        isOpen={recording !== null}
        onClose={() => setRecording(null)}
        title={text.record.title(recording?.person.alias ?? '')}
        place="side"
      >
        {recording && (
          <RecordAssistance
            caseId={recording.stay.caseId}
            personId={recording.person.personId}
            stayId={recording.stay.id}
            today={today.today}
            onDone={() => setRecording(null)}
          />
        )}
      </Dialog>
    </div>
  )
}

function GivenList({ title, none, lines }: { title: string; none: string; lines: readonly Line[] }) {
  const text = useAssistanceText()
  const codes = useCodes()
  const format = useFormat()
  return (
    <Card label={title}>
      <CardHead title={title} count={format.number(lines.length)} />
      {lines.length === 0 && <p className={styles.quiet}>{none}</p>}
      {lines.map((line) => (
        <CardRow
          key={line.id}
          to={`/cases/${line.caseCode}/assistance`}
          lead={<WovenTile code={line.person.code} size="small" />}
          title={line.person.alias}
          code={line.person.code}
          why={`${codes.field[line.field]}: ${codes.kind[line.kind]}`}
          end={line.recordedBy ? text.now.by(line.recordedBy) : undefined}
        />
      ))}
    </Card>
  )
}
