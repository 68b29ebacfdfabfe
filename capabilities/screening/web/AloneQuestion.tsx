import { IconArrowRight } from '@tabler/icons-react'
import type { readScreening } from '#capabilities/screening/model/api.ts'
import { type AnswerCode, answerCodes } from '#capabilities/screening/model/answers.ts'
import type { Protocol, Question } from '#capabilities/screening/model/protocol.ts'
import type { OutputOf } from '#platform/web/api/call.ts'
import { ActionBar } from '#platform/web/kit/ActionBar.tsx'
import { AnswerGroup } from '#platform/web/kit/AnswerGroup.tsx'
import { Button } from '#platform/web/kit/Button.tsx'
import { ProblemNotice } from '#platform/web/kit/ProblemNotice.tsx'
import { useTitleBar } from '#platform/web/shell.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { QuestionHead } from './QuestionHead.tsx'
import styles from './screening.module.css'
import { StopTool } from './StopTool.tsx'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'
import { en as listenEn } from './text-listen.en.ts'
import { lo as listenLo } from './text-listen.lo.ts'
import { useAnswerKeys } from './use-answer-keys.ts'
import type { useAnswers } from './use-answers.ts'

interface Props {
  screening: OutputOf<typeof readScreening>
  protocol: Protocol
  questions: readonly Question[]
  /** Counted from 1. */
  n: number
  answers: ReturnType<typeof useAnswers>
  onGo: (n: number) => void
  onHandBack: (why: 'finished' | 'stopped') => void
}

/** A question as the person sees it alone: larger, and nothing beside it that belongs to the officer. */
export function AloneQuestion({ screening, protocol, questions, n, answers, onGo, onHandBack }: Props) {
  const { question: words } = useText({ en, lo })
  const { alone: own } = useText({ en: listenEn, lo: listenLo })
  const format = useFormat()
  const { language } = useLanguage()
  const question = questions[n - 1]!
  const given = screening.answers.find((answer) => answer.question === question.id)
  const isLast = n === questions.length
  const next = () => (isLast ? onHandBack('finished') : onGo(n + 1))
  const choose = (code: string) => answers.give({ ...given, question: question.id, code: code as AnswerCode })
  useAnswerKeys({ onAnswer: choose, onNext: next, isOff: false })
  useTitleBar(
    {
      title: words.of(format.number(n), format.number(questions.length)),
      tool: <StopTool onStop={() => onHandBack('stopped')} />,
    },
    [n, questions.length, language],
  )
  return (
    <div className={styles.question} data-alone>
      <QuestionHead screening={screening} protocol={protocol} questions={questions} question={question} n={n} />
      <div className={styles.answers}>
        <AnswerGroup
          key={question.id}
          label={question.text[language]}
          answers={answerCodes.map((code) => ({ code, label: words.answers[code] }))}
          value={given?.code ?? null}
          onChange={choose}
        />
      </div>
      <ActionBar>
        <ProblemNotice problem={answers.problem} />
        <Button
          kind="primary"
          wide
          onClick={next}
          iconAfter={<IconArrowRight size={20} stroke={1.75} aria-hidden="true" />}
        >
          {isLast ? own.finished : given ? words.next : words.skip}
        </Button>
        <div className={styles.ways}>
          {n > 1 && (
            <Button kind="ghost" onClick={() => onGo(n - 1)}>
              {own.previous}
            </Button>
          )}
          <Button kind="ghost" className={styles.last} onClick={() => onHandBack('finished')}>
            {own.handBack}
          </Button>
        </div>
      </ActionBar>
    </div>
  )
}
