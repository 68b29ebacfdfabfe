import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import {
  decideIdentification,
  listRequests,
  readIdentification,
  readRequest,
  reviseDecision,
} from '#capabilities/identification/model/api.ts'
import { ScreeningsOf } from '#capabilities/screening/web/public.tsx'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { Clock } from '#platform/web/kit/Clock.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { TwoColumns } from '#platform/web/kit/TwoColumns.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { Decisions } from './Decisions.tsx'
import { DissentForm } from './DissentForm.tsx'
import styles from './identification.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

type Waiting = OutputOf<typeof readRequest>
type Identification = OutputOf<typeof readIdentification>

/** One person before the authority: what there is to read, and the decision with its basis. */
export default function DecisionPage() {
  const request = useAsk(readRequest, { requestId: usePathValue('requestId') })
  return <Asked answer={request}>{(waiting) => <AboutPerson waiting={waiting} />}</Asked>
}

function AboutPerson({ waiting }: { waiting: Waiting }) {
  const text = useText({ en, lo })
  const { person, request } = waiting
  useTitleBar({ title: person.alias, area: text.queueTitle, back: '/identification' })
  const answer = useAsk(readIdentification, { personId: request.personId })
  const facts = [
    text.sex[person.sex],
    text.ageBand(person.ageBand),
    person.isChild && text.child,
    text.askedBy(waiting.requestedByName),
  ]
  return (
    <>
      <PageHead
        title={text.title(person.alias)}
        context={facts.filter(Boolean).join(' · ')}
        action={<ButtonLink to={`/cases/${waiting.caseCode}`}>{text.openCase}</ButtonLink>}
      />
      <Asked answer={answer}>
        {(identification) => (
          <TwoColumns
            main={<MainColumn waiting={waiting} identification={identification} />}
            side={
              <div className={styles.stack}>
                {request.state === 'open' && (
                  <Card look="padded">
                    <p className={styles.line}>{text.due}</p>
                    <Clock from={request.requestedAt} due={request.due} />
                  </Card>
                )}
                <ScreeningsOf personId={request.personId} />
                <Notice title={text.whatScreeningFound}>{person.isChild ? text.childNote : text.consentNote}</Notice>
              </div>
            }
          />
        )}
      </Asked>
    </>
  )
}

function MainColumn({ waiting, identification }: { waiting: Waiting; identification: Identification }) {
  const { request } = waiting
  if (request.state !== 'open') return <Decided identification={identification} personId={request.personId} />
  return (
    <Resumed form="identification/decide-identification" about={request.id} personIds={[request.personId]}>
      <Deciding requestId={request.id} />
    </Resumed>
  )
}

function Deciding({ requestId }: { requestId: string }) {
  const text = useText({ en, lo })
  const [id] = useKept('id', uuidv7)
  const invalidates = [readIdentification, readRequest, listRequests]
  const decide = useCommand(decideIdentification, { invalidates, onDone: useSent() })
  return (
    <Card look="padded" label={text.decisionHead}>
      <DecisionForm
        submitLabel={text.decide}
        isSending={decide.isSending}
        problem={decide.problem}
        onSubmit={(decision) => void decide.send({ ...decision, id, requestId })}
      />
    </Card>
  )
}

function Revising({ replacesId, onDone }: { replacesId: string; onDone: () => void }) {
  const text = useText({ en, lo })
  const [id] = useKept('id', uuidv7)
  const invalidates = [readIdentification, listRequests]
  const revise = useCommand(reviseDecision, { invalidates, onDone: useSent(onDone) })
  return (
    <>
      <Notice tone="quiet">{text.revising}</Notice>
      <DecisionForm
        submitLabel={text.revise}
        isSending={revise.isSending}
        problem={revise.problem}
        onSubmit={(decision) => void revise.send({ ...decision, id, replacesId })}
      />
    </>
  )
}

function Decided({ identification, personId }: { identification: Identification; personId: string }) {
  const text = useText({ en, lo })
  const [open, setOpen] = useState<'revise' | 'dissent' | null>(null)
  const standing = identification.decisions.find((decision) => decision.current)
  const close = () => setOpen(null)
  return (
    <Card look="padded">
      <CardHead title={text.decisionHead} />
      <Decisions identification={identification} />
      {standing && open === null && (
        <div className={styles.actions}>
          <Button onClick={() => setOpen('revise')}>{text.revise}</Button>
          <Button kind="ghost" onClick={() => setOpen('dissent')}>
            {text.dissent}
          </Button>
        </div>
      )}
      {standing && open === 'dissent' && <DissentForm decisionId={standing.id} personId={personId} onDone={close} />}
      {standing && open === 'revise' && (
        <Resumed form="identification/revise-decision" about={standing.id} personIds={[personId]}>
          <Revising replacesId={standing.id} onDone={close} />
        </Resumed>
      )}
    </Card>
  )
}
