import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { CaseTabProps } from '#capabilities/cases/web/public.tsx'
import { listAuthorities, readIdentification, requestIdentification } from '#capabilities/identification/model/api.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { classNames } from '#platform/web/kit/class-names.ts'
import { Card } from '#platform/web/kit/Card.tsx'
import { CardHead } from '#platform/web/kit/CardHead.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { Notice } from '#platform/web/kit/Notice.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { SelectField } from '#platform/web/kit/SelectField.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { Decisions } from './Decisions.tsx'
import { DissentForm } from './DissentForm.tsx'
import styles from './identification.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** In the case file: what the authority decided and why, or the way to ask it. */
export default function IdentificationTab({ caseId, personId }: CaseTabProps) {
  const text = useText({ en, lo })
  if (!personId) return <EmptyState fact={text.noneYet} next={text.noneYetNext} />
  return <OfPerson caseId={caseId} personId={personId} />
}

function OfPerson({ caseId, personId }: { caseId: string; personId: string }) {
  const text = useText({ en, lo })
  const format = useFormat()
  const [dissents, setDissents] = useState(false)
  const answer = useAsk(readIdentification, { personId })
  return (
    <Asked answer={answer}>
      {(identification) => {
        const open = identification.requests.find((request) => request.state === 'open')
        const standing = identification.decisions.find((decision) => decision.current)
        return (
          <Card look="padded">
            <CardHead title={text.tab} />
            {open && <Notice tone="attention">{text.requested(format.date(format.day(open.requestedAt)))}</Notice>}
            <Decisions identification={identification} />
            {standing && !dissents && (
              <div className={styles.actions}>
                <Button kind="ghost" onClick={() => setDissents(true)}>
                  {text.dissent}
                </Button>
              </div>
            )}
            {standing && dissents && (
              <DissentForm decisionId={standing.id} personId={personId} onDone={() => setDissents(false)} />
            )}
            {!open && !standing && <RequestForm caseId={caseId} personId={personId} />}
          </Card>
        )
      }}
    </Asked>
  )
}

function RequestForm({ caseId, personId }: { caseId: string; personId: string }) {
  const text = useText({ en, lo })
  const { language } = useLanguage()
  const [id] = useState(uuidv7)
  const [chosen, setChosen] = useState('')
  const authorities = useAsk(listAuthorities, {})
  const request = useCommand(requestIdentification, { invalidates: [readIdentification] })
  return (
    <Asked answer={authorities}>
      {({ authorities: list }) => {
        const authorityId = chosen || (list.length === 1 ? list[0]!.id : '')
        return (
          <form
            className={classNames(styles.form, styles.request)}
            onSubmit={(event) => {
              event.preventDefault()
              void request.send({ id, caseId, personId, authorityId })
            }}
          >
            <EmptyState fact={text.noneYet} next={text.noneYetNext} />
            <p className={styles.words}>{text.requestWhy}</p>
            <SelectField
              label={text.requestTo}
              choices={list.map((authority) => ({ code: authority.id, label: authority.name[language] }))}
              value={authorityId}
              onChange={setChosen}
            />
            <ProblemNotice problem={request.problem} />
            <div className={styles.actions}>
              <Button
                type="submit"
                kind="line"
                isBusy={request.isSending}
                because={authorityId ? undefined : text.required}
              >
                {text.request}
              </Button>
            </div>
          </form>
        )
      }}
    </Asked>
  )
}
