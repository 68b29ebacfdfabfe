import { useEffect, useRef } from 'react'
import type { Protocol, Question } from '#capabilities/screening/model/protocol.ts'
import { Segments } from '#platform/web/kit/Segments.tsx'
import { focusOncePainted } from '#platform/web/focus.ts'
import { useFormat } from '#platform/web/text/format.ts'
import { useLanguage } from '#platform/web/text/language.ts'
import { useText } from '#platform/web/text/use-text.ts'
import { ListenButton } from './ListenButton.tsx'
import styles from './screening.module.css'
import { en } from './text.en.ts'
import { lo } from './text.lo.ts'

interface Props {
  screening: { code: string; language: string }
  protocol: Protocol
  questions: readonly Question[]
  question: Question
  n: number
}

/** Progress, the question in large letters, and the slot of its recording. */
export function QuestionHead({ screening, protocol, questions, question, n }: Props) {
  const { question: words } = useText({ en, lo })
  const format = useFormat()
  const { language } = useLanguage()
  const heading = useHeadingFocus(question.id)
  const section = protocol.sections.find((each) => each.id === question.section)
  return (
    <>
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
      <ListenButton screening={screening} protocol={protocol} question={question} />
    </>
  )
}

/** A new question is read out: the focus goes to it, except when the page has just been opened. */
function useHeadingFocus(questionId: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(questionId)
  useEffect(() => {
    const isNew = first.current !== questionId
    first.current = ''
    return isNew ? focusOncePainted(() => heading.current) : undefined
  }, [questionId])
  return heading
}

/** A short list shows each question; a long one its sections, because seventy segments are no longer pieces. */
function progress(protocol: Protocol, questions: readonly Question[], question: Question, n: number) {
  if (questions.length <= 24) return { now: n, total: questions.length }
  const sections = protocol.sections.filter((section) => section.enabled)
  return { now: sections.findIndex((section) => section.id === question.section) + 1, total: sections.length }
}
