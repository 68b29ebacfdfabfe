import { IconPrinter } from '@tabler/icons-react'
import { type ConsentLine, listConsents } from '#capabilities/consents/model/api.ts'
import type { PersonSummary } from '#capabilities/persons/model/person.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { EmptyState } from '#platform/web/kit/EmptyState.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useText } from '#platform/web/text/use-text.ts'
import styles from './consents.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { useConsentWords } from './use-consent-words.ts'

/** A consent on paper, for a signature or a thumbprint. No real name stands on it: the paper may get lost. */
export default function ConsentPaperPage() {
  const text = useText({ en, lo })
  const code = usePathValue('code')
  const id = usePathValue('id')
  useTitleBar({ title: text.paper.title, back: `/consents/${code}`, area: text.page.back })
  const answer = useAsk(listConsents, { person: code })
  return (
    <Asked answer={answer}>
      {({ person, consents }) => {
        const line = consents.find((each) => each.id === id)
        return line ? <Paper person={person} line={line} /> : <EmptyState fact={text.gone} />
      }}
    </Asked>
  )
}

function Paper({ person, line }: { person: PersonSummary; line: ConsentLine }) {
  const text = useText({ en, lo })
  const words = useConsentWords()
  const { informed } = line
  return (
    <article className={styles.paper}>
      <h1 tabIndex={-1}>{text.paper.title}</h1>
      <dl className={styles.facts}>
        <dt>{text.paper.person}</dt>
        <dd>
          {person.alias}, {person.code}
        </dd>
        <dt>{text.paper.given}</dt>
        <dd>{words.date(line.givenAt)}</dd>
        <dt>{text.page.informed}</dt>
        <dd>{text.page.informedLine(words.languageName(informed.language), text.manners[informed.manner])}</dd>
        {line.basis !== 'consent' && (
          <>
            <dt>{text.form.otherBases}</dt>
            <dd>{words.basis(line.basis)}</dd>
          </>
        )}
      </dl>
      <Sentences line={line} />
      <div className={styles.signatures}>
        <div>{text.paper.signature}</div>
        <div>{text.paper.worker}</div>
        {informed.interpreter !== 'not-needed' && <div>{text.paper.interpreterSigns}</div>}
        {informed.guardian && <div>{text.guardians[informed.guardian]}</div>}
      </div>
      <p className="pp-meta">{text.paper.noName}</p>
      <div data-pp-no-print>
        <Button
          kind="primary"
          icon={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {text.paper.print}
        </Button>
      </div>
    </article>
  )
}

function Sentences({ line }: { line: ConsentLine }) {
  const { form, paper, purposeAloud } = useText({ en, lo })
  const words = useConsentWords()
  const until = words.date(line.expiresAt)
  const purpose = purposeAloud[line.purpose]
  const scope =
    line.recipientNames.length === 0
      ? form.aloudStatistics(purpose, until)
      : form.aloudLine(words.to(line), words.parts(line.parts), purpose, until)
  return (
    <>
      <p className={styles.sentence}>{scope}</p>
      {line.refused && <p className={styles.sentence}>{paper.refused}</p>}
      {line.withdrawnAt && <p className={styles.sentence}>{paper.withdrawn(words.date(line.withdrawnAt))}</p>}
      <p>{form.aloudNo}</p>
      <p>{form.aloudChange}</p>
      {line.purpose !== 'prosecution' && <p>{form.aloudTestify}</p>}
    </>
  )
}
