import { IconArrowRight, IconCheck, IconLock, IconPlayerPause, IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { completeScreening, listMyScreenings, readScreening } from '#capabilities/screening/model/api.ts'
import { type AnswerCode, answerCodes } from '#capabilities/screening/model/answers.ts'
import type { Protocol, Question } from '#capabilities/screening/model/protocol.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { AnswerGroup } from '#platform/web/kit/AnswerGroup.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { Segments } from '#platform/web/kit/Segments.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { ListenButton } from './ListenButton.tsx'
import styles from './screening.module.css'
import { StopDialog } from './StopDialog.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { ToldWords } from './ToldWords.tsx'
import { useAnswerKeys } from './use-answer-keys.ts'
import { useAnswers } from './use-answers.ts'

interface Props {
  screening: OutputOf<typeof readScreening>
  protocol: Protocol
  questions: readonly Question[]
  question: Question
  n: number
}

/** One question, four equal answers, Stop always at the top right. */
export function AskQuestion({ screening, protocol, questions, question, n }: Props) {
  const { question: words } = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  const go = useGo()
  const answers = useAnswers(screening)
  const [isStopping, setStopping] = useState(false)
  const complete = useCommand(completeScreening, {
    invalidates: [readScreening, listMyScreenings],
    onDone: () => go(`/screening/${screening.code}/result`, { replace: true }),
  })
  const given = screening.answers.find((answer) => answer.question === question.id)
  const isLast = n === questions.length
  const open = questions.filter((each) => !screening.answers.some((answer) => answer.question === each.id)).length

  const place = (to: number) => go(`/screening/${screening.code}/q/${to}`)
  const next = async () => {
    if (!isLast) return place(n + 1)
    if (await answers.settle()) await complete.send({ id: screening.id })
  }
  const choose = (code: string) => answers.give({ ...given, question: question.id, code: code as AnswerCode })
  useAnswerKeys({ onAnswer: choose, onNext: () => void next(), isOff: isStopping })
  useTitleBar(
    {
      title: words.of(format.number(n), format.number(questions.length)),
      back: n > 1 ? `/screening/${screening.code}/q/${n - 1}` : '/screening',
      tool: <StopTool label={words.stop} onStop={() => setStopping(true)} />,
    },
    [n, questions.length, screening.code, language],
  )
  const heading = useHeadingFocus(question.id)
  const section = protocol.sections.find((each) => each.id === question.section)
  return (
    <div className={styles.question}>
      <Segments
        {...progress(protocol, questions, question, n)}
        label={words.of(format.number(n), format.number(questions.length))}
      />
      <div>
        <p className={styles.section}>{section?.title[language]}</p>
        <h1 tabIndex={-1} ref={heading}>
          {question.text[language]}
        </h1>
      </div>
      <ListenButton question={question} />
      <div className={styles.answers}>
        <AnswerGroup
          key={`answers ${question.id}`}
          label={question.text[language]}
          answers={answerCodes.map((code) => ({ code, label: words.answers[code] }))}
          value={given?.code ?? null}
          onChange={choose}
        />
        {given && (
          <ToldWords
            key={`told ${question.id}`}
            question={question}
            given={given}
            onWrite={(note) => answers.give({ ...given, note })}
          />
        )}
        <p className={styles.keys}>{words.keys}</p>
      </div>
      <ActionBar note={<SaveState answers={answers} isEmpty={screening.answers.length === 0} />}>
        {isLast && open > 0 && <p className="pp-meta">{words.unansweredNote(format.number(open))}</p>}
        <ProblemNotice problem={complete.problem} />
        <Button
          kind="primary"
          wide
          isBusy={complete.isSending}
          onClick={() => void next()}
          iconAfter={<IconArrowRight size={20} stroke={1.75} aria-hidden="true" />}
        >
          {isLast ? words.finish : given ? words.next : words.skip}
        </Button>
      </ActionBar>
      <StopDialog
        isOpen={isStopping}
        screening={screening}
        settle={answers.settle}
        onClose={() => setStopping(false)}
      />
    </div>
  )
}

function StopTool({ label, onStop }: { label: string; onStop: () => void }) {
  return (
    <Button small onClick={onStop} icon={<IconPlayerPause size={20} stroke={1.75} aria-hidden="true" />}>
      {label}
    </Button>
  )
}

/** A new question is read out: the focus goes to it, except when the page has just been opened. */
function useHeadingFocus(questionId: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(questionId)
  useEffect(() => {
    if (first.current !== questionId) heading.current?.focus()
    first.current = ''
  }, [questionId])
  return heading
}

/** A short list shows each question; a long one its sections, because seventy segments are no longer pieces. */
function progress(protocol: Protocol, questions: readonly Question[], question: Question, n: number) {
  if (questions.length <= 24) return { now: n, total: questions.length }
  const sections = protocol.sections.filter((section) => section.enabled)
  return { now: sections.findIndex((section) => section.id === question.section) + 1, total: sections.length }
}

function SaveState({ answers, isEmpty }: { answers: ReturnType<typeof useAnswers>; isEmpty: boolean }) {
  const { question: words } = useText({ en, lo })
  if (answers.isSaving) {
    return (
      <span className={styles.state} role="status">
        {words.saving}
      </span>
    )
  }
  if (answers.unsaved > 0) {
    return (
      <span className={styles.state} role="status">
        {words.notSaved}
        <Button
          small
          kind="ghost"
          onClick={() => void answers.settle()}
          icon={<IconRefresh size={18} stroke={1.75} aria-hidden="true" />}
        >
          {words.again}
        </Button>
      </span>
    )
  }
  if (isEmpty) return null
  return (
    <span className={styles.state} role="status">
      <IconLock size={18} stroke={1.75} aria-hidden="true" />
      {words.saved}
      <IconCheck size={18} stroke={1.75} aria-hidden="true" />
    </span>
  )
}
