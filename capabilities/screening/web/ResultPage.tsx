import { IconFileText, IconInfoCircle, IconScale } from '@tabler/icons-react'
import { Navigate } from '@tanstack/react-router'
import { readProtocol, readScreening } from '#capabilities/screening/model/api.ts'
import type { Protocol } from '#capabilities/screening/model/protocol.ts'
import type { Result } from '#capabilities/screening/model/result.ts'
import { useAsk } from '#platform/web/api/use-ask.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { Asked } from '#platform/web/kit/Asked.tsx'
import { ButtonLink } from '#platform/web/kit/ButtonLink.tsx'
import { PageHead } from '#platform/web/kit/PageHead.tsx'
import { usePathValue } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { AnswerList } from './AnswerList.tsx'
import { DimensionList } from './DimensionList.tsx'
import { EndedAtGate } from './EndedAtGate.tsx'
import { LabourDispute } from './LabourDispute.tsx'
import { NextSteps } from './NextSteps.tsx'
import './problem-words.ts'
import { ResultNotes } from './ResultNotes.tsx'
import styles from './screening.module.css'
import { en as listEn } from './text-list.en.ts'
import { lo as listLo } from './text-list.lo.ts'
import { en } from './text-result.en.ts'
import { lo } from './text-result.lo.ts'

type Screening = OutputOf<typeof readScreening>

/** What the answers show, why, by which rule, and what to do next. Advice: a person decides. */
export default function ResultPage() {
  const text = useText({ en, lo })
  const code = usePathValue('code')
  useTitleBar({ title: text.result.title, back: '/screening' })
  return (
    <Asked answer={useAsk(readScreening, { screening: code })}>{(screening) => <Shown screening={screening} />}</Asked>
  )
}

function Shown({ screening }: { screening: Screening }) {
  const { id, version } = screening.protocol
  const protocol = useAsk(readProtocol, { protocol: id, version }, { staleTime: Infinity })
  if (!screening.finishedAt) return <Navigate to={`/screening/${screening.code}`} replace />
  const { result } = screening
  if (!result) return <EndedAtGate screening={screening} />
  return (
    <Asked answer={protocol}>{(found) => <WithResult screening={screening} result={result} protocol={found} />}</Asked>
  )
}

interface Props {
  screening: Screening
  result: Result
  protocol: Protocol
}

function WithResult({ screening, result, protocol }: Props) {
  const { result: words } = useText({ en, lo })
  const list = useText({ en: listEn, lo: listLo })
  const format = useFormat()
  const { language } = useLanguage()
  const positive = result.dimensions.filter((dimension) => dimension.state === 'positive').length
  const hasSigns = result.signs.length > 0
  const counted = result.dimensions.length > 0 && positive > 0
  const context = [
    counted
      ? words.dimensionsFound(format.number(positive), format.number(result.dimensions.length))
      : words.patterns[result.pattern],
    words.advice,
  ]
  return (
    <>
      <PageHead title={list.headings[result.outcome]} context={context.join(' ')} />
      <DimensionList result={result} protocol={protocol} />
      <ResultNotes result={result} />
      <NextSteps result={result} />
      <LabourDispute screening={screening} />
      <AnswerList screening={screening} protocol={protocol} />
      <div className={styles.foot}>
        {result.outcome === 'signs-found' && (
          <p>
            <IconFileText size={18} stroke={1.75} aria-hidden="true" />
            <span>
              {words.inRecord} <b>{words.possibleVictim}</b>
            </span>
          </p>
        )}
        <p>
          <IconScale size={18} stroke={1.75} aria-hidden="true" />
          <span>
            {words.rule(
              protocol.rule.title[language],
              result.rule.version,
              format.shortDate(format.day(screening.finishedAt!)),
            )}
          </span>
        </p>
        {!protocol.verified && (
          <p>
            <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
            <span>{words.unverified}</span>
          </p>
        )}
      </div>
      <ActionBar>
        <ButtonLink kind={hasSigns ? 'primary' : 'line'} wide to={`/cases/new?screening=${screening.id}`}>
          {words.openCase}
        </ButtonLink>
        <ButtonLink kind="ghost" to="/screening">
          {words.later}
        </ButtonLink>
      </ActionBar>
    </>
  )
}
