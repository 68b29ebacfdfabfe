import { useState } from 'react'
import {
  type Escalation,
  followUps,
  listEscalations,
  takeUpEscalation,
} from '#capabilities/referrals/model/api-coordination.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { CardRow } from '#platform/web/kit/CardRow.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { type Column, DataTable } from '#platform/web/kit/DataTable.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { UrgencyMark } from '#platform/web/kit/UrgencyMark.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { overdueEn } from './overdue.en.ts'
import { overdueLo } from './overdue.lo.ts'
import { useOrganisations } from './use-organisations.ts'
import { useCodes } from './use-referral-words.ts'

type Overdue = OutputOf<typeof listEscalations>

const useOverdueText = () => useText({ en: overdueEn, lo: overdueLo })

/** The coordinator's page: which organisation let which clock run out. Never a person. */
export default function OverduePage() {
  const text = useOverdueText()
  useTitleBar({ title: text.title })
  const answer = useAsk(listEscalations, {}, { refetchInterval: 60_000 })
  return (
    <>
      <PageHead title={text.title} context={text.context} />
      <Asked answer={answer}>{(overdue) => <Lists overdue={overdue} />}</Asked>
    </>
  )
}

function Lists({ overdue }: { overdue: Overdue }) {
  const text = useOverdueText()
  const format = useFormat()
  const [taking, setTaking] = useState<Escalation | null>(null)
  const open = overdue.escalations.filter(({ takenUpAt }) => takenUpAt === null)
  const taken = overdue.escalations.filter(({ takenUpAt }) => takenUpAt !== null)
  return (
    <>
      <Card label={text.open}>
        <CardHead title={text.open} count={format.number(open.length)} />
        {open.length === 0 && <EmptyState fact={text.none} next={text.noneNext} />}
        {open.map((escalation) => (
          <EscalationRow key={escalation.id} escalation={escalation} onTakeUp={() => setTaking(escalation)} />
        ))}
      </Card>
      <Organisations overdue={overdue} />
      {taken.length > 0 && (
        <Card label={text.taken}>
          <CardHead title={text.taken} count={format.number(taken.length)} />
          {taken.map((escalation) => (
            <EscalationRow key={escalation.id} escalation={escalation} />
          ))}
        </Card>
      )}
      <TakeUpDrawer key={taking?.id} escalation={taking} onClose={() => setTaking(null)} />
    </>
  )
}

function EscalationRow({ escalation, onTakeUp }: { escalation: Escalation; onTakeUp?: () => void }) {
  const text = useOverdueText()
  const codes = useCodes()
  const { nameOf } = useOrganisations()
  return (
    <CardRow
      title={codes.overdue[escalation.what]}
      code={escalation.code}
      why={
        <>
          {text.line(nameOf(escalation.fromOrganisationId), nameOf(escalation.toOrganisationId))}.{' '}
          {codes.service[escalation.service]}
        </>
      }
      end={
        onTakeUp ? (
          <>
            {escalation.urgency === 'danger-now' && <UrgencyMark level="danger" />}
            <Clock from={escalation.due} due={escalation.due} past={text.askCall} />
            <Button small onClick={onTakeUp}>
              {text.takeUp}
            </Button>
          </>
        ) : (
          escalation.followUp && <StatusPill tone="ok">{codes.followUp[escalation.followUp]}</StatusPill>
        )
      }
    />
  )
}

function Organisations({ overdue }: { overdue: Overdue }) {
  const text = useOverdueText()
  const format = useFormat()
  const { nameOf } = useOrganisations()
  type Row = Overdue['organisations'][number]
  const number = (key: keyof typeof text.columns, read: (row: Row) => number): Column<Row> => ({
    key,
    head: text.columns[key],
    cell: (row) => format.number(read(row)),
    sortBy: read,
    isNumber: true,
  })
  const columns: Column<Row>[] = [
    {
      key: 'organisation',
      head: text.columns.organisation,
      cell: (row) => nameOf(row.organisationId),
      sortBy: (row) => nameOf(row.organisationId),
    },
    number('toAnswer', (row) => row.toAnswer),
    number('overdue', (row) => row.overdue),
    number('feedback', (row) => row.feedbackOwed),
    number('declined', (row) => row.declined90Days),
  ]
  if (overdue.organisations.length === 0) return null
  return (
    <Card label={text.byOrganisation}>
      <CardHead title={text.byOrganisation} />
      <DataTable
        caption={text.byOrganisation}
        columns={columns}
        rows={overdue.organisations}
        rowKey={(row) => row.organisationId}
      />
    </Card>
  )
}

function TakeUpDrawer({ escalation, onClose }: { escalation: Escalation | null; onClose: () => void }) {
  const text = useOverdueText()
  const codes = useCodes()
  const [followUp, setFollowUp] = useState<(typeof followUps)[number] | null>(null)
  const takeUp = useCommand(takeUpEscalation, { invalidates: [listEscalations], onDone: onClose })
  return (
    <ConfirmDrawer
      isOpen={escalation !== null}
      onClose={onClose}
      title={text.takeUpTitle}
      confirmLabel={text.save}
      onConfirm={() => escalation && followUp && void takeUp.send({ id: escalation.id, followUp })}
      isBusy={takeUp.isSending}
      because={followUp ? undefined : text.chooseFirst}
      problem={takeUp.problem}
    >
      <p className="pp-quiet">{text.takeUpHelp}</p>
      <RadioCards
        label={text.takeUpTitle}
        choices={followUps.map((code) => ({ code, label: codes.followUp[code] }))}
        value={followUp}
        onChange={(code) => setFollowUp(code as (typeof followUps)[number])}
      />
    </ConfirmDrawer>
  )
}
