import type { ConsentLine } from '#capabilities/consents/model/api.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { Button } from '#platform/web/kit/Button.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { ConsentChip } from '#platform/web/kit/ConsentChip.tsx'
import { WaitsMark } from '#platform/web/kit/WaitsMark.tsx'
import { useFormat } from '#platform/web/text/format.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './consents.module.css'
import { KeptWithIt } from './KeptWithIt.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { stateOf, useConsentWords } from './use-consent-words.ts'

interface Props {
  line: ConsentLine
  about: PersonSummary
  onWithdraw: () => void
  onReview: () => void
  onAddProof: () => void
}

/** One entry of the ledger; what stands behind it opens below. */
export function ConsentDetails({ line, about, onWithdraw, onReview, onAddProof }: Props) {
  const text = useText({ en, lo })
  const words = useConsentWords()
  const state = stateOf(line)
  const stands = state !== 'off'
  return (
    <details className={styles.line} open={line.mayReview}>
      <summary>
        <ConsentChip
          state={state}
          what={words.what(line)}
          until={[
            words.until(line, about.sex),
            ...line.proofs.slice(0, 1).map(({ kind }) => text.proof.keptToo[kind]),
          ].join(', ')}
          action={
            <>
              <WaitsMark id={line.id} />
              <span className="pp-link">{text.page.details}</span>
            </>
          }
        />
      </summary>
      <Facts line={line} />
      <div className={styles.actions} data-pp-no-print>
        {stands && line.basis !== 'vital-interest' && (
          <ButtonLink small to={`/consents/${about.code}/again/${line.id}`}>
            {text.card.askAgain}
          </ButtonLink>
        )}
        {stands && line.basis === 'consent' && line.proofs.length === 0 && (
          <Button small onClick={onAddProof}>
            {text.proof.add}
          </Button>
        )}
        {line.mayReview && (
          <Button small kind="soft" onClick={onReview}>
            {text.page.review}
          </Button>
        )}
        {stands && (
          <Button small kind="ghost" onClick={onWithdraw}>
            {text.page.withdraw}
          </Button>
        )}
        <ButtonLink small kind="ghost" to={`/consents/${about.code}/paper/${line.id}`}>
          {text.page.print}
        </ButtonLink>
      </div>
    </details>
  )
}

function Facts({ line }: { line: ConsentLine }) {
  const text = useText({ en, lo })
  const words = useConsentWords()
  const format = useFormat()
  const { informed } = line
  const informedLines = [
    text.page.informedLine(words.languageName(informed.language), text.manners[informed.manner]),
    text.page.interpreter(text.interpreters[informed.interpreter]),
    ...(informed.guardian ? [text.page.guardian(text.guardians[informed.guardian])] : []),
    text.page.decidedBy(text.deciders[informed.decidedBy]),
  ]
  return (
    <dl className={styles.facts}>
      <dt>{text.page.shared}</dt>
      <dd className={styles.sentenceCase}>{words.parts(line.parts)}</dd>
      <dt>{text.page.to}</dt>
      <dd>{words.to(line)}</dd>
      <dt>{text.page.informed}</dt>
      <dd>{informedLines.join('\n')}</dd>
      {informed.childView && (
        <>
          <dt>{text.page.childView}</dt>
          <dd>{informed.childView}</dd>
        </>
      )}
      {line.justification && (
        <>
          <dt>{text.page.why}</dt>
          <dd>{line.justification}</dd>
        </>
      )}
      <dt>{text.paper.given}</dt>
      <dd>{text.page.recordedBy(line.recordedByName, words.date(line.givenAt))}</dd>
      {line.basis === 'consent' && !line.refused && (
        <>
          <dt>{text.proof.row}</dt>
          <dd>
            <KeptWithIt line={line} />
          </dd>
        </>
      )}
      <dt>{text.page.today}</dt>
      <dd>{line.opensFor > 0 ? text.page.opensFor(format.number(line.opensFor)) : text.page.opensForNobody}</dd>
    </dl>
  )
}
