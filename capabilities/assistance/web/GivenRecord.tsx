import { useState } from 'react'
import { readAssistanceOfCase, readToday, voidAssistance } from '#capabilities/assistance/model/api-assistance.ts'
import { type Assistance, voidReasons } from '#capabilities/assistance/model/assistance.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ConfirmDrawer } from '#platform/web/kit/ConfirmDrawer.tsx'
import { RadioCards } from '#platform/web/kit/RadioCards.tsx'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import styles from './shelter.module.css'
import { useAssistanceText, useCodes, useOrganisationName } from './use-words.ts'

interface Props {
  given: Assistance
  /** Whose, where a case has several persons. */
  alias: string | null
}

/** One record of help. What was wrong stays readable, struck out. */
export function GivenRecord({ given, alias }: Props) {
  const text = useAssistanceText()
  const codes = useCodes()
  const format = useFormat()
  const nameOf = useOrganisationName()
  const [isVoiding, setIsVoiding] = useState(false)
  const by = [given.givenBy, given.recordedBy && text.now.by(given.recordedBy), nameOf(given.organisationId)]
    .filter(Boolean)
    .join(', ')
  return (
    <article className={styles.given} data-voided={given.voided ? true : undefined}>
      <div className={styles.givenHead}>
        <b>{codes.kind[given.kind]}</b>
        <StatusPill tone="plain">{codes.field[given.field]}</StatusPill>
        <span className="pp-meta">{[alias, format.date(given.givenOn), by].filter(Boolean).join(', ')}</span>
      </div>
      {given.note && <p className={styles.note}>{given.note}</p>}
      <WaitsMark id={given.id} />
      {given.nextOn && <p className="pp-meta">{text.caseTab.nextOn(format.date(given.nextOn))}</p>}
      {given.voided && (
        <p className={styles.struck}>
          {text.record.struck}: {codes.voidReason[given.voided]}
        </p>
      )}
      {given.mayVoid && (
        <p data-pp-no-print>
          <button type="button" className="pp-link" onClick={() => setIsVoiding(true)}>
            {text.record.wrong}
          </button>
        </p>
      )}
      <VoidDrawer given={given} isOpen={isVoiding} onClose={() => setIsVoiding(false)} />
    </article>
  )
}

function VoidDrawer({ given, isOpen, onClose }: { given: Assistance; isOpen: boolean; onClose: () => void }) {
  const text = useAssistanceText()
  const codes = useCodes()
  const [reason, setReason] = useState<(typeof voidReasons)[number] | null>(null)
  const strike = useCommand(voidAssistance, { invalidates: [readAssistanceOfCase, readToday], onDone: onClose })
  return (
    <ConfirmDrawer
      isOpen={isOpen}
      onClose={onClose}
      title={text.record.wrongTitle}
      confirmLabel={text.stay.save}
      onConfirm={() => reason && void strike.send({ id: given.id, reason })}
      isBusy={strike.isSending}
      because={reason ? undefined : text.stay.needsReason}
      problem={strike.problem}
    >
      <p className="pp-quiet">{text.record.wrongHelp}</p>
      <RadioCards
        label={text.record.wrongTitle}
        choices={voidReasons.map((code) => ({ code, label: codes.voidReason[code] }))}
        value={reason}
        onChange={(code) => setReason(code as (typeof voidReasons)[number])}
      />
    </ConfirmDrawer>
  )
}
