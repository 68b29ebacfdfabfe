import { useState } from 'react'
import { type ConsentLine, listConsents, prepareConsent, recordConsent } from '#capabilities/consents/model/api.ts'
import { Resumed, useKept, useSent } from '#capabilities/drafts/web/public.tsx'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useGo, usePathValue } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { missingIn, newConsentDraft, renewalOf, toNewConsent } from './consent-draft.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { KeepingProof } from './KeepingProof.tsx'
import type { Proof } from './proof.ts'
import styles from './consents.module.css'
import { useKeepProof, withProof } from './use-keep-proof.ts'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

/** Asking one person something new, or the same again: /consents/<code>/again/<id>. */
export default function ConsentFormPage() {
  const code = usePathValue('code')
  const renews = usePathValue('id')
  const prepared = useAsk(prepareConsent, { person: code })
  const ledger = useAsk(listConsents, { person: code }, { enabled: renews !== '' })
  return (
    <Asked answer={prepared}>
      {(found) =>
        renews !== '' ? (
          <Asked answer={ledger}>
            {({ consents }) => <Kept prepared={found} earlier={consents.find(({ id }) => id === renews)} />}
          </Asked>
        ) : (
          <Kept prepared={found} earlier={undefined} />
        )
      }
    </Asked>
  )
}

interface FormProps {
  prepared: OutputOf<typeof prepareConsent>
  earlier: ConsentLine | undefined
}

function Kept({ prepared, earlier }: FormProps) {
  const { id } = prepared.person
  return (
    <Resumed form="consents/record-consent" about={earlier?.id ?? id} personIds={[id]}>
      <Form prepared={prepared} earlier={earlier} />
    </Resumed>
  )
}

function Form({ prepared, earlier }: FormProps) {
  const text = useText({ en, lo })
  const go = useGo()
  const { person, organisations, articles } = prepared
  const [draft, setDraft] = useKept('draft', () => draftFor(person, earlier))
  const back = `/consents/${person.code}`
  const [proof, setProof] = useState<Proof | null>(null)
  const leave = () => go(back)
  const keeping = useKeepProof(draft, proof, leave)
  const onDone = useSent(() => void keeping.keep())
  const record = useCommand(recordConsent, { invalidates: [listConsents], onDone })
  const isRecorded = record.output !== undefined
  const title = earlier ? text.form.renewTitle(person.alias) : text.form.title(person.alias)
  useTitleBar({ title, back, area: text.card.title[person.sex] })
  const isChild = person.isChild
  return (
    <div className={styles.page}>
      <PageHead title={title} context={earlier ? text.form.renewContext : text.form.context} />
      <ConsentFields
        value={draft}
        onChange={setDraft}
        isChild={isChild}
        organisations={organisations}
        articles={articles}
        proof={proof}
        onProof={setProof}
        {...(earlier ? { fixed: { purpose: true, recipients: true, parts: true } as const } : {})}
      />
      <ActionBar>
        <ProblemNotice problem={record.problem} />
        {isRecorded && proof && <KeepingProof handle={keeping.handle} onLeave={leave} />}
        <Button
          kind="primary"
          wide
          isBusy={record.isSending || isRecorded}
          because={missingIn(draft, isChild)}
          onClick={() => void record.send(withProof(toNewConsent(draft, isChild), proof))}
        >
          {text.form.save}
        </Button>
      </ActionBar>
    </div>
  )
}

function draftFor(person: PersonSummary, earlier: ConsentLine | undefined) {
  return earlier ? renewalOf(earlier) : newConsentDraft(person.id, { language: person.languages[0] ?? '' })
}
