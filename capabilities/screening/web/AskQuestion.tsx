import { IconArrowRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { completeScreening, listMyScreenings, readScreening } from '#capabilities/screening/model/api.ts'
import { type AnswerCode, answerCodes } from '#capabilities/screening/model/answers.ts'
import type { Protocol, Question } from '#capabilities/screening/model/protocol.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { useCommand } from '#platform/web/api/use-command.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { AnswerGroup } from '#platform/web/kit/AnswerGroup.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useGo } from '#platform/web/routing.ts'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { askedToStop } from './asked-to-stop.ts'
import { HandOver } from './HandOver.tsx'
import { QuestionHead } from './QuestionHead.tsx'
import { SaveState } from './SaveState.tsx'
import styles from './screening.module.css'
import { StopDialog } from './StopDialog.tsx'
import { StopTool } from './StopTool.tsx'
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
  const [isStopping, setStopping] = useState(() => askedToStop.isSaid(screening.code))
  useEffect(() => askedToStop.heard(), [])
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
      tool: <StopTool onStop={() => setStopping(true)} />,
    },
    [n, questions.length, screening.code, language],
  )
  return (
    <div className={styles.question}>
      <QuestionHead screening={screening} protocol={protocol} questions={questions} question={question} n={n} />
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
        <HandOver code={screening.code} settle={answers.settle} />
        <p className={styles.keys}>{words.keys}</p>
      </div>
      <ActionBar note={<SaveState answers={answers} isEmpty={screening.answers.length === 0} />}>
        {isLast && open > 0 && <p className="pp-meta">{words.unansweredNote(format.number(open))}</p>}
        <ProblemNotice problem={complete.problem ?? answers.problem} />
        <NextButton isBusy={complete.isSending} onNext={() => void next()}>
          {isLast ? words.finish : given ? words.next : words.skip}
        </NextButton>
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

function NextButton({ isBusy, onNext, children }: { isBusy: boolean; onNext: () => void; children: string }) {
  return (
    <Button
      kind="primary"
      wide
      isBusy={isBusy}
      onClick={onNext}
      iconAfter={<IconArrowRight size={20} stroke={1.75} aria-hidden="true" />}
    >
      {children}
    </Button>
  )
}
