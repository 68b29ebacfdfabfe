import type { OutputOf } from '#platform/web/api/call.ts'
import type { readIdentification } from '#capabilities/identification/model/api.ts'
import { StatusPill } from '#platform/web/kit/StatusPill.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './identification.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

type Identification = OutputOf<typeof readIdentification>

/** Every decision with its reasons and dissents, the one that stands first. Revised ones stay readable. */
export function Decisions({ identification }: { identification: Identification }) {
  const decisions = identification.decisions.toSorted(
    (a, b) => Number(b.current) - Number(a.current) || b.id.localeCompare(a.id),
  )
  return decisions.map((decision) => (
    <DecisionEntry
      key={decision.id}
      decision={decision}
      reasons={identification.reasons.filter((reason) => reason.decisionId === decision.id)}
    />
  ))
}

function DecisionEntry({
  decision,
  reasons,
}: {
  decision: Identification['decisions'][number]
  reasons: Identification['reasons']
}) {
  const text = useText({ en, lo })
  const format = useFormat()
  const basis = decision.basis === 'identified-abroad' ? text.abroadLine(decision.abroadCountry ?? '') : text.ownLine
  return (
    <article className={styles.entry}>
      <div className={styles.line}>
        <span className={styles.strong}>{text.outcomes[decision.outcome]}</span>
        {!decision.current && <StatusPill>{text.earlier}</StatusPill>}
        <span>{basis}</span>
        <span>{text.decidedLine(decision.decidedByName, format.date(decision.decidedOn))}</span>
      </div>
      {reasons.map((reason) => (
        <div key={reason.id}>
          {reason.kind !== 'decision' && (
            <p className={styles.line}>
              {reason.kind === 'dissent' ? text.dissentBy(reason.writtenByName) : text.documentFrom}
            </p>
          )}
          <p className={styles.words}>{reason.words}</p>
        </div>
      ))}
    </article>
  )
}
